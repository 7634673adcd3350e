import { eq } from 'drizzle-orm';
import { csv } from '#shared/csv.ts';
import { isId } from '#shared/id.ts';
import { readPlain } from '#shared/text.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import { Refusal } from '#platform/server/refusal.ts';
import type { Actor } from '#shared/actor.ts';
import { agree, disagree, pass, type Votes } from '../opinion/votes.ts';
import { earlierJson } from './earlier-file.ts';
import { unpackInput } from './map-input.ts';
import { analysisInput, analysisRun } from './run-tables.ts';
import { statement } from './statement-tables.ts';

const operator: Actor = { kind: 'system', name: 'operator', locale: 'en' };

export type VotesExport = {
	/** By file name, as `npm run -s opinion-map` takes them. `earlier.json` where the run followed a published one. */
	readonly files: Readonly<Record<string, string>>;
	readonly run: Pick<typeof analysisRun.$inferSelect, 'id' | 'dialogueId' | 'inputHash' | 'method' | 'state'>;
	readonly participants: number;
	readonly statements: number;
	readonly votes: number;
};

/**
 * All that a run was computed from: for whoever runs this machine, to compute a published picture again, and for nobody else. Leaves an entry in
 * the history of the dialogue. Throws a Refusal where there is no such run, or no longer what it came from.
 */
export async function exportVotes(
	{ db, now }: Pick<Deps, 'db' | 'now'>,
	{ runId }: { readonly runId: string },
): Promise<VotesExport> {
	return db.as(operator, async (tx) => {
		const [run] = isId(runId) ? await tx.select().from(analysisRun).where(eq(analysisRun.id, runId)) : [];
		if (!run) throw new Refusal(`There is no run ${runId}: its number stands under the map.`);
		const [kept] = await tx.select().from(analysisInput).where(eq(analysisInput.runId, runId));
		if (!kept)
			throw new Refusal(
				run.erasedAt
					? `Somebody who was counted in run ${runId} has been erased: it can no longer be computed again.`
					: `The votes of run ${runId} are not kept any more: a later one took its place.`,
			);
		const { votes, earlier } = unpackInput(kept.votes);
		const rows = await tx
			.select({ id: statement.id, text: statement.text })
			.from(statement)
			.where(eq(statement.dialogueId, run.dialogueId));
		const texts = new Map(rows.map(({ id, text }) => [id, readPlain(text, 'en')]));
		await audit(tx, operator, now(), {
			noun: 'dialogue',
			recordId: run.dialogueId,
			action: 'export_votes',
		});
		return {
			files: {
				'participants-votes.csv': votesTable(votes),
				'comments.csv': csv(
					['comment-id', 'moderated', 'is-meta', 'comment-body'],
					votes.statements.map(({ id, isOut, isMeta }) => [
						id,
						isOut ? -1 : 1,
						isMeta === true,
						texts.get(id),
					]),
				),
				...(earlier && { 'earlier.json': earlierJson(earlier) }),
			},
			run,
			participants: votes.participants.length,
			statements: votes.statements.length,
			votes: votes.says.length,
		};
	});
}

/** As Polis writes it, with the two columns that a map depends on beside the votes. */
function votesTable({ participants, statements, by, on, says }: Votes): string {
	const cells = participants.map(() => new Map<number, number>());
	for (const [at, person] of by.entries()) cells[person]!.set(on[at]!, says[at]!);
	const times = (row: ReadonlyMap<number, number>, said: number) =>
		row.values().reduce((sum, one) => sum + (one === said ? 1 : 0), 0);
	return csv(
		[
			'participant',
			'first-vote',
			'category',
			'n-votes',
			'n-agree',
			'n-disagree',
			'n-pass',
			...statements.map(({ id }) => id),
		],
		participants.map(({ id, firstVote, category }, person) => {
			const row = cells[person]!;
			const counts = [row.size, times(row, agree), times(row, disagree), times(row, pass)];
			return [id, firstVote, category, ...counts, ...statements.map((_, at) => row.get(at))];
		}),
	);
}
