import { eq } from 'drizzle-orm';
import { Fault } from '#shared/fault.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { RecommendationFields } from '../recommendation.ts';
import type { RecommendationSubject } from '../recommendation-policy.ts';
import { evidenceOf } from './evidence.ts';
import { findDialogue, type DialogueRow } from './find-dialogue.ts';
import { dialogueRecommendation } from './recommendation-tables.ts';

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

/** A recommendation as its form knows it. */
export async function fieldsOfRecommendation(tx: Tx, row: RecommendationRow): Promise<RecommendationFields> {
	const { text, rationale, sources, counter, minority, minorityParts, runId, institutionId, office, dueOn } =
		row;
	return {
		text,
		rationale,
		sources,
		counter,
		minority,
		minorityParts,
		...(await evidenceOf(tx, row.id)),
		runId,
		institutionId,
		office,
		dueOn,
	};
}
