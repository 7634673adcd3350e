import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { checklistItems, tallyOf, type Checklist, type Tally } from '../checklist.ts';
import { checklistPolicy } from '../policy.ts';
import { conceptInside, type ConceptRow } from './find-concept.ts';
import { checklistAnswer, checklistRun } from './monitoring-tables.ts';

export type RunRow = typeof checklistRun.$inferSelect;
export type AnswerRow = typeof checklistAnswer.$inferSelect;
export type RunWithAnswers = RunRow & { readonly answers: readonly AnswerRow[]; readonly tally: Tally };
/** Which run, reached through which concept of its house. */
export type OneRun = { readonly conceptId: string; readonly id: string };

/** The runs of a house that do not lie in the bin, the latest first, with what was answered. */
export async function runsOf(
	tx: Tx,
	institutionId: string,
	checklist?: Checklist,
): Promise<RunWithAnswers[]> {
	const runs = await tx
		.select()
		.from(checklistRun)
		.where(
			and(
				eq(checklistRun.institutionId, institutionId),
				isNull(checklistRun.deletedAt),
				checklist ? eq(checklistRun.checklist, checklist) : undefined,
			),
		)
		.orderBy(desc(checklistRun.heldOn), desc(checklistRun.id));
	return withAnswers(tx, runs);
}

/** The same runs with what was answered in each. */
export async function withAnswers<Run extends Pick<RunRow, 'id' | 'checklist'>>(
	tx: Tx,
	runs: readonly Run[],
): Promise<(Run & Pick<RunWithAnswers, 'answers' | 'tally'>)[]> {
	if (runs.length === 0) return [];
	const ids = runs.map(({ id }) => id);
	const rows = await tx
		.select()
		.from(checklistAnswer)
		.where(inArray(checklistAnswer.runId, ids))
		.orderBy(asc(checklistAnswer.id));
	return runs.map((run) => {
		const known = checklistItems[run.checklist];
		const answers = rows.filter(({ runId, item }) => runId === run.id && known.includes(item));
		return { ...run, answers, tally: tallyOf(run.checklist, answers) };
	});
}

/** The run for somebody who is about to write: locked, the latest of its list, and with the right to do it. */
export async function runToWrite(tx: Tx, actor: Actor, { conceptId, id }: OneRun): Promise<RunRow> {
	const { institutionId } = await houseToKeep(tx, actor, conceptId);
	const [found] = await tx
		.select()
		.from(checklistRun)
		.where(
			and(
				eq(checklistRun.id, id),
				eq(checklistRun.institutionId, institutionId),
				isNull(checklistRun.deletedAt),
			),
		)
		.for('update');
	if (!found) throw new Fault('missing', 'not_found');
	const [latest] = await runsOf(tx, institutionId, found.checklist);
	// What was said before the next look at the same list is what that one is compared with.
	if (latest?.id !== id) throw new Fault('conflict', 'run_stands');
	return found;
}

/** The concept of a house for which the actor keeps checklists. */
export async function houseToKeep(tx: Tx, actor: Actor, conceptId: string): Promise<ConceptRow> {
	const concept = await conceptInside(tx, actor, conceptId);
	demand(checklistPolicy, 'keep', actor, {
		institutionId: concept.institutionId,
		isDeleted: concept.deletedAt !== null,
	});
	return concept;
}
