import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { demand } from '#shared/policy.ts';
import type { LocalizedText } from '#shared/text.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { audit } from '#platform/server/audit/audit.ts';
import { fromBin, toBin } from '#platform/server/database/bin.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { AdaptationFields } from '../adaptation.ts';
import { adaptationPolicy, practicePolicy, type AdaptationSubject } from '../practice-policy.ts';
import { demandReferences, findPractice, practiceSubject } from './find-practice.ts';
import { adaptation } from './practice-tables.ts';

type AdaptationRow = typeof adaptation.$inferSelect;
export type ListedAdaptation = AdaptationRow & {
	readonly institutionName: LocalizedText;
	readonly mayApprove: boolean;
	readonly mayRemove: boolean;
};

const subjectOf = (row: AdaptationRow): AdaptationSubject => ({
	institutionId: row.institutionId,
	isApproved: row.approvedAt !== null,
});

/** What others made of a practice, as far as the actor sees it. */
export async function listAdaptations(
	deps: Deps,
	actor: Actor,
	{ practiceId }: { readonly practiceId: string },
): Promise<ListedAdaptation[]> {
	return deps.db.as(actor, async (tx) => {
		if (!practicePolicy.read(actor, practiceSubject(await findPractice(tx, practiceId))))
			throw new Fault('missing', 'not_found');
		const rows = await tx
			.select({ row: adaptation, institutionName: institution.name })
			.from(adaptation)
			.innerJoin(institution, eq(institution.id, adaptation.institutionId))
			.where(and(eq(adaptation.practiceId, practiceId), isNull(adaptation.deletedAt)))
			.orderBy(adaptation.createdAt);
		return rows.map(({ row, institutionName }) => ({
			...row,
			institutionName,
			mayApprove: adaptationPolicy.approve(actor, subjectOf(row)),
			mayRemove: adaptationPolicy.remove(actor, subjectOf(row)),
		}));
	});
}

/** Tells what one's own institution made of another's published practice. It waits for the team's yes. */
export async function addAdaptation(
	deps: Deps,
	actor: Actor,
	{ practiceId, fields }: { readonly practiceId: string; readonly fields: AdaptationFields },
): Promise<{ id: string }> {
	demand(adaptationPolicy, 'add', actor, { institutionId: fields.institutionId, isApproved: false });
	const now = deps.now();
	const id = newId(now.getTime());
	return deps.db.as(actor, async (tx) => {
		const found = await findPractice(tx, practiceId);
		if (found.state !== 'published' || found.deletedAt) throw new Fault('missing', 'not_found');
		await demandReferences(tx, { ...fields, eventId: null, partnershipId: null });
		if (found.institutionId === fields.institutionId)
			throw new Fault('invalid', 'check_fields', {
				issues: [{ field: 'institutionId', reason: 'adapts_own' }],
			});
		await tx.insert(adaptation).values({ id, practiceId, ...fields, createdAt: now, updatedAt: now });
		await audit(tx, actor, now, { noun: 'adaptation', recordId: id, action: 'create' });
		return { id };
	});
}

type One = { readonly practiceId: string; readonly id: string };

async function findAdaptation(tx: Tx, { practiceId, id }: One): Promise<AdaptationRow> {
	const [found] = await tx
		.select()
		.from(adaptation)
		.where(and(eq(adaptation.id, id), eq(adaptation.practiceId, practiceId)));
	if (!found) throw new Fault('missing', 'not_found');
	return found;
}

/** The team's yes: from now on it is shown with the practice. */
export async function approveAdaptation(deps: Deps, actor: Actor, one: One): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		demand(adaptationPolicy, 'approve', actor, subjectOf(await findAdaptation(tx, one)));
		await tx
			.update(adaptation)
			.set({ approvedAt: now, version: sql`${adaptation.version} + 1`, updatedAt: now })
			.where(and(eq(adaptation.id, one.id), isNull(adaptation.deletedAt)));
		await audit(tx, actor, now, { noun: 'adaptation', recordId: one.id, action: 'approve' });
	});
}

export async function removeAdaptation(deps: Deps, actor: Actor, one: One): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		demand(adaptationPolicy, 'remove', actor, subjectOf(await findAdaptation(tx, one)));
		await toBin(tx, adaptation, one.id, now);
		await audit(tx, actor, now, { noun: 'adaptation', recordId: one.id, action: 'remove' });
	});
}

export async function restoreAdaptation(deps: Deps, actor: Actor, one: One): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		demand(adaptationPolicy, 'remove', actor, subjectOf(await findAdaptation(tx, one)));
		await fromBin(tx, adaptation, one.id, now);
		await audit(tx, actor, now, { noun: 'adaptation', recordId: one.id, action: 'restore' });
	});
}
