import { asc, eq } from 'drizzle-orm';
import { Fault } from '#shared/fault.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { RecommendationFields } from '../recommendation.ts';
import type { RecommendationSubject } from '../recommendation-policy.ts';
import { findDialogue, type DialogueRow } from './find-dialogue.ts';
import { dialogueRecommendation, recommendationEvidence } from './recommendation-tables.ts';

export type RecommendationRow = typeof dialogueRecommendation.$inferSelect;

export const recommendationSubject = (
	{ institutionId, state, deletedAt }: Pick<RecommendationRow, 'institutionId' | 'state' | 'deletedAt'>,
	asked: Pick<DialogueRow, 'institutionId'>,
): RecommendationSubject => ({
	askedBy: asked.institutionId,
	institutionId,
	state,
	isDeleted: deletedAt !== null,
});

/** A recommendation and its dialogue, if the actor sees both; otherwise `missing`. With `lock`, nobody else moves it until the transaction ends. */
export async function findRecommendation(
	tx: Tx,
	id: string,
	{ lock = false } = {},
): Promise<{ row: RecommendationRow; dialogue: DialogueRow; subject: RecommendationSubject }> {
	const wanted = eq(dialogueRecommendation.id, id);
	const [seen] = await tx.select().from(dialogueRecommendation).where(wanted);
	if (!seen) throw new Fault('missing', 'not_found');
	const asked = await findDialogue(tx, seen.dialogueId);
	const told = (row: RecommendationRow) => ({
		row,
		dialogue: asked,
		subject: recommendationSubject(row, asked),
	});
	if (!lock) return told(seen);
	const [locked] = await tx.select().from(dialogueRecommendation).where(wanted).for('update');
	// Who may only read sees it, but has no hold on it.
	if (!locked) throw new Fault('forbidden', 'not_allowed');
	return told(locked);
}

/** The statements it rests on, in the order they were chosen in. */
export async function evidenceOf(tx: Tx, id: string): Promise<string[]> {
	const rows = await tx
		.select({ statementId: recommendationEvidence.statementId })
		.from(recommendationEvidence)
		.where(eq(recommendationEvidence.recommendationId, id))
		.orderBy(asc(recommendationEvidence.position), asc(recommendationEvidence.statementId));
	return rows.map(({ statementId }) => statementId);
}

/** A recommendation as its form knows it. */
export async function fieldsOfRecommendation(tx: Tx, row: RecommendationRow): Promise<RecommendationFields> {
	const { text, rationale, counter, minority, minorityParts, runId, institutionId, office, dueOn } = row;
	const statements = await evidenceOf(tx, row.id);
	return {
		text,
		rationale,
		counter,
		minority,
		minorityParts,
		statements,
		runId,
		institutionId,
		office,
		dueOn,
	};
}
