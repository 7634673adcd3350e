import { sql } from 'drizzle-orm';
import type { Tx } from '#platform/server/database/client.ts';
import { agree, disagree, pass, type Participant, type Statement, type Votes } from '../opinion/votes.ts';
import { votePile } from './vote-pile.ts';

type Row = {
	readonly id: string;
	readonly category: string | null;
	readonly first: string;
	/** Numbers of statements, and beside them what was said. */
	readonly on: number[];
	readonly says: string;
};

const meanings: Readonly<Record<string, number>> = { a: agree, p: pass, d: disagree };

/**
 * All votes of a dialogue as the opinion map takes them, and whoever cast one. Statements that were taken out keep their votes and count as
 * out; merged, split and waiting ones are none. Read by the application alone, in one row a person, so that a million votes are no million objects.
 */
export async function readVotes(tx: Tx, dialogueId: string): Promise<Votes> {
	const found = await tx.execute<{ id: string; state: string; is_meta: boolean }>(sql`
		select id, state, is_meta from statement where dialogue_id = ${dialogueId}
			and (state = 'accepted' or (state = 'rejected' and exists (select from vote where dialogue_id = ${dialogueId} and statement_id = statement.id)))
		order by id`);
	const statements: Statement[] = found.rows.map(({ id, state, is_meta }) => ({
		id,
		isOut: state !== 'accepted',
		isMeta: is_meta,
	}));
	const ids = sql.param(statements.map(({ id }) => id));
	const { rows } = await tx.execute<Row>(sql`
		with numbered as (select id, (row_number() over () - 1)::int as number from unnest(${ids}::uuid[]) as id)
		select p.id, p.category, (extract(epoch from min(v.at)) * 1000)::bigint::text as first,
			array_agg(n.number order by n.number) as "on",
			string_agg(case v.says when 1 then 'a' when 0 then 'p' else 'd' end, '' order by n.number) as says
		from vote v join numbered n on n.id = v.statement_id join participant p on p.id = v.participant_id
		where v.dialogue_id = ${dialogueId} group by p.id`);
	const pile = votePile();
	const participants = rows.map(({ id, category, first, on, says }, by): Participant => {
		for (const [at, statement] of on.entries()) pile.add(by, statement, meanings[says[at]!]!);
		return { id, firstVote: Number(first), ...(category !== null && { category }) };
	});
	return { participants, statements, ...pile.columns() };
}
