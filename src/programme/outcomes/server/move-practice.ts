import { and, eq, sql } from 'drizzle-orm';
import * as v from 'valibot';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { optionalRecordId } from '#shared/fields.ts';
import { choice, optionalText } from '#shared/form.ts';
import { demand } from '#shared/policy.ts';
import { demandStep } from '#shared/transition.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { practiceMoves, practicePolicy } from '../practice-policy.ts';
import { gapsOf, practiceStates, practiceTransitions } from '../practice.ts';
import { findPractice, practiceSubject, type PracticeRow } from './find-practice.ts';
import { tellLater } from './practice-mail.ts';
import { practice } from './practice-tables.ts';
import { demandReviewer } from './reviewers.ts';

export const movePracticeInput = v.object({
	to: choice(practiceStates),
	remarks: optionalText(5_000),
	reviewerId: optionalRecordId,
});
export type MovePractice = v.InferOutput<typeof movePracticeInput> & { readonly id: string };

/**
 * Takes a practice one step on. Submitting says what is missing, each at its field; whoever sends one back says what is to be
 * done (`remarks`); a review needs somebody named for it. What is published is told by a house that is shown in public.
 */
export async function movePractice(deps: Deps, actor: Actor, input: MovePractice): Promise<void> {
	const { id, to } = input;
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const before = await findPractice(tx, id);
		demand(practicePolicy, 'read', actor, practiceSubject(before));
		demandStep(practiceTransitions, before.state, to);
		demand(practiceMoves, to, actor, practiceSubject(before));
		const isReviewed = before.state === 'formal_check' || before.state === 'expert_review';
		if (to === 'draft' && isReviewed && !input.remarks) throw atField('remarks', 'remarks_missing');
		if (to !== 'draft' && to !== 'outdated') demandComplete(before);
		if (to === 'expert_review') await demandReviewer(tx, input.reviewerId, before.institutionId);
		if (to === 'published') await demandShown(tx, before.institutionId);
		const { rowCount } = await tx
			.update(practice)
			.set({
				state: to,
				...(to === 'draft' && { remarks: input.remarks }),
				...(to === 'expert_review' && { reviewerId: input.reviewerId }),
				...(to === 'published' && { publishedAt: now, confirmedAt: now, remindedAt: null, remarks: null }),
				version: sql`${practice.version} + 1`,
				updatedAt: now,
			})
			// The state it was judged in: of two who move it at once, one finds that it has moved.
			.where(and(eq(practice.id, id), eq(practice.state, before.state)));
		if (rowCount === 0) throw new Fault('conflict', 'conflict');
		if (to === 'expert_review') await tellLater(tx, id, 'review');
		if (to === 'published') await tellLater(tx, id, 'published');
		if (to === 'draft' && isReviewed) await tellLater(tx, id, 'back');
		await audit(tx, actor, now, { noun: 'practice', recordId: id, action: `move.${to}`, fields: ['state'] });
	});
}

/** Says that a published practice is still right: the two years begin anew. */
export async function confirmPractice(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		demand(practicePolicy, 'confirm', actor, practiceSubject(await findPractice(tx, id)));
		await tx
			.update(practice)
			.set({ confirmedAt: now, remindedAt: null, version: sql`${practice.version} + 1`, updatedAt: now })
			.where(and(eq(practice.id, id), eq(practice.state, 'published')));
		await audit(tx, actor, now, { noun: 'practice', recordId: id, action: 'confirm' });
	});
}

function demandComplete(row: PracticeRow): void {
	const issues = gapsOf(row);
	if (issues.length > 0) throw new Fault('invalid', 'practice_incomplete', { issues });
}

async function demandShown(tx: Tx, institutionId: string): Promise<void> {
	const [house] = await tx
		.select({ isPublished: institution.isPublished, deletedAt: institution.deletedAt })
		.from(institution)
		.where(eq(institution.id, institutionId));
	if (!house?.isPublished || house.deletedAt) throw new Fault('conflict', 'institution_not_public');
}

function atField(field: string, reason: string): Fault {
	return new Fault('invalid', 'check_fields', { issues: [{ field, reason }] });
}
