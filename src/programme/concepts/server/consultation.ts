import { and, asc, eq, isNull } from 'drizzle-orm';
import { asVisitor, type Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import type { LocalizedText } from '#shared/text.ts';
import { demandStep } from '#shared/transition.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { spend } from '#platform/server/limits/spend.ts';
import { consultationTransitions, type ConsultationFields, type Judgement } from '../consultation.ts';
import { conceptInside, conceptToWrite, type ConceptRow } from './find-concept.ts';
import { findPublicConcept, isConsulted } from './public-concept.ts';
import { conceptSection, consultationComment } from './section-tables.ts';
import { refused } from './refused.ts';

export type ConsultationRow = typeof consultationComment.$inferSelect;

export type SayToConcept = {
	readonly id: string;
	/** Where the request came from; counted against floods, as a keyed hash, and kept nowhere else. */
	readonly network: string;
	readonly fields: ConsultationFields;
};

/** Takes what somebody says to a consultation draft: their words alone. It is shown once somebody of the house has read it. */
export async function sayToConcept(
	deps: Deps,
	actor: Actor,
	{ id, network, fields }: SayToConcept,
): Promise<void> {
	const purpose = 'consultation.network';
	await spend(deps, { purpose, subject: network, most: 20, seconds: 60 * 60 });
	const now = deps.now();
	// As a visitor, whoever it is: nobody is asked who they are.
	await deps.db.as(asVisitor(actor), async (tx) => {
		const { concept } = await findPublicConcept(tx, id);
		if (!isConsulted(concept, now)) throw new Fault('conflict', 'consultation_over');
		await demandSection(tx, id, fields.sectionId);
		await tx.insert(consultationComment).values({
			id: newId(now.getTime()),
			conceptId: id,
			...fields,
			language: actor.locale,
			createdAt: now,
			updatedAt: now,
		});
	});
}

async function demandSection(tx: Tx, conceptId: string, sectionId: string | null): Promise<void> {
	if (sectionId === null) return;
	const found = await tx
		.select({ id: conceptSection.id })
		.from(conceptSection)
		.where(and(eq(conceptSection.id, sectionId), eq(conceptSection.conceptId, conceptId)));
	if (found.length === 0) throw refused('sectionId', 'not_found_choice');
}

export type Consultation = {
	readonly concept: ConceptRow;
	readonly comments: readonly (ConsultationRow & { readonly section: LocalizedText | null })[];
};

/** Everything that came in, what waits first; for those who read the concept inside. */
export async function readConsultation(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<Consultation> {
	return deps.db.as(actor, async (tx) => {
		const concept = await conceptInside(tx, actor, id);
		const rows = await tx
			.select({ comment: consultationComment, section: conceptSection.title })
			.from(consultationComment)
			.leftJoin(conceptSection, eq(conceptSection.id, consultationComment.sectionId))
			.where(and(eq(consultationComment.conceptId, id), isNull(consultationComment.deletedAt)))
			.orderBy(asc(consultationComment.createdAt), asc(consultationComment.id));
		const comments = rows.map(({ comment, section }) => ({ ...comment, section }));
		return {
			concept,
			comments: comments.toSorted((a, b) => Number(a.state !== 'pending') - Number(b.state !== 'pending')),
		};
	});
}

export type JudgeComment = {
	readonly conceptId: string;
	readonly id: string;
	readonly version: number;
	readonly judgement: Judgement;
};

/** Shows a comment or does not, with a reason out of the public list, and says what became of it. */
export async function judgeComment(
	deps: Deps,
	actor: Actor,
	{ conceptId, id, version, judgement }: JudgeComment,
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		await conceptToWrite(tx, actor, conceptId, 'moderate');
		const [found] = await tx
			.select()
			.from(consultationComment)
			.where(and(eq(consultationComment.id, id), eq(consultationComment.conceptId, conceptId)));
		if (!found) throw new Fault('missing', 'not_found');
		if (found.version !== version) throw new Fault('conflict', 'conflict');
		const { to, rejection, reply } = judgement;
		if (found.state !== to) demandStep(consultationTransitions, found.state, to);
		await tx
			.update(consultationComment)
			.set({ state: to, rejection, reply, version: version + 1, updatedAt: now })
			.where(eq(consultationComment.id, id));
		await audit(tx, actor, now, { noun: 'concept', recordId: conceptId, action: 'judge' });
	});
}
