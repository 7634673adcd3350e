import { and, eq, or } from 'drizzle-orm';
import type { PersonHolding } from '#programme/people/server/api.ts';
import { ballotSheet } from './ballot-tables.ts';
import { analysisRun } from './run-tables.ts';
import { statementStep } from './statement-tables.ts';

/** What somebody did for a dialogue at work. Whoever takes part in one is nobody in the records. */
export const moderatorHolding: PersonHolding = {
	tables: [statementStep, ballotSheet, analysisRun],
	disclose: async (tx, { id }) => ({
		statement_step: await tx
			.select({ statementId: statementStep.statementId, to: statementStep.to, at: statementStep.at })
			.from(statementStep)
			.where(eq(statementStep.personId, id)),
		ballot_sheet: await tx
			.select({ id: ballotSheet.id, typedAt: ballotSheet.typedAt, checkedAt: ballotSheet.checkedAt })
			.from(ballotSheet)
			.where(or(eq(ballotSheet.typedBy, id), eq(ballotSheet.checkedBy, id))),
		analysis_run: await tx
			.select({ id: analysisRun.id, publishedAt: analysisRun.publishedAt })
			.from(analysisRun)
			.where(eq(analysisRun.publishedBy, id)),
	}),
	move: async (tx, fromId, toId) => {
		// One human being would have typed and checked it: who typed is let go, for what was checked stays checked.
		await tx
			.update(ballotSheet)
			.set({ typedBy: null })
			.where(
				or(
					and(eq(ballotSheet.typedBy, fromId), eq(ballotSheet.checkedBy, toId)),
					and(eq(ballotSheet.typedBy, toId), eq(ballotSheet.checkedBy, fromId)),
				),
			);
		await hand(tx, fromId, toId);
	},
	erase: (tx, { id }) => hand(tx, id, null),
};

/** Gives all that names one person to another, or to nobody. */
async function hand(
	tx: Parameters<PersonHolding['move']>[0],
	fromId: string,
	toId: string | null,
): Promise<void> {
	await tx.update(statementStep).set({ personId: toId }).where(eq(statementStep.personId, fromId));
	await tx.update(ballotSheet).set({ typedBy: toId }).where(eq(ballotSheet.typedBy, fromId));
	await tx.update(ballotSheet).set({ checkedBy: toId }).where(eq(ballotSheet.checkedBy, fromId));
	await tx.update(analysisRun).set({ publishedBy: toId }).where(eq(analysisRun.publishedBy, fromId));
}
