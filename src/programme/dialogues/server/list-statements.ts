import { and, asc, eq, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { demand } from '#shared/policy.ts';
import type { Deps } from '#platform/server/deps.ts';
import { dialoguePolicy } from '../policy.ts';
import type { StatementState } from '../statement.ts';
import { dialogueSubject, findDialogue, policyOf } from './find-dialogue.ts';
import { findStatement, type StatementRow } from './find-statement.ts';
import { statement, statementRecording, statementStep } from './statement-tables.ts';

type Of = { readonly id: string };

export type Tally = { readonly agrees: number; readonly passes: number; readonly disagrees: number };
export type CountedStatement = StatementRow & { readonly tally: Tally };
export const noVotes: Tally = { agrees: 0, passes: 0, disagrees: 0 };

/** How often people said what to each statement: sums alone, of the whole. */
export async function tallies(deps: Deps, dialogueId: string): Promise<ReadonlyMap<string, Tally>> {
	return deps.db.as({ kind: 'system', name: 'dialogues', locale: 'en' }, async (tx) => {
		const { rows } = await tx.execute<Tally & { id: string }>(sql`
			select statement_id as id, count(*) filter (where says = 1)::int as agrees,
				count(*) filter (where says = 0)::int as passes, count(*) filter (where says = -1)::int as disagrees
			from vote where dialogue_id = ${dialogueId} group by statement_id`);
		return new Map(rows.map(({ id, ...tally }) => [id, tally]));
	});
}

/** The statements of a dialogue in one state, the oldest first, with the sums of their votes. Who wrote them is not known here. */
export async function listStatements(
	deps: Deps,
	actor: Actor,
	{ id, state }: Of & { readonly state: StatementState },
): Promise<CountedStatement[]> {
	const rows = await deps.db.as(actor, async (tx) => {
		demand(dialoguePolicy, 'read', actor, dialogueSubject(await findDialogue(tx, id)));
		return tx
			.select()
			.from(statement)
			.where(and(eq(statement.dialogueId, id), eq(statement.state, state)))
			.orderBy(asc(statement.createdAt), asc(statement.id));
	});
	const counted = rows.length > 0 ? await tallies(deps, id) : new Map<string, Tally>();
	return rows.map((row) => ({ ...row, tally: counted.get(row.id) ?? noVotes }));
}

/** One statement with its way through moderation. */
export async function getStatement(
	deps: Deps,
	actor: Actor,
	{ id, statementId }: Of & { statementId: string },
) {
	const found = await deps.db.as(actor, async (tx) => {
		const subject = dialogueSubject(await findDialogue(tx, id));
		demand(dialoguePolicy, 'moderate', actor, subject);
		return {
			row: await findStatement(tx, id, statementId),
			policy: await policyOf(tx, id),
			recordings: await tx
				.select({ locale: statementRecording.locale })
				.from(statementRecording)
				.where(eq(statementRecording.statementId, statementId)),
			steps: await tx
				.select({
					number: statementStep.number,
					from: statementStep.from,
					to: statementStep.to,
					reason: statementStep.reason,
					policyVersion: statementStep.policyVersion,
					at: statementStep.at,
				})
				.from(statementStep)
				.where(and(eq(statementStep.dialogueId, id), eq(statementStep.statementId, statementId)))
				.orderBy(asc(statementStep.number)),
			others: await tx
				.select({ id: statement.id, text: statement.text })
				.from(statement)
				.where(
					and(
						eq(statement.dialogueId, id),
						eq(statement.state, 'accepted'),
						sql`${statement.id} <> ${statementId}`,
					),
				)
				.orderBy(asc(statement.createdAt), asc(statement.id)),
		};
	});
	return { ...found, tally: (await tallies(deps, id)).get(statementId) ?? noVotes };
}
export type StatementDetail = Awaited<ReturnType<typeof getStatement>>;
