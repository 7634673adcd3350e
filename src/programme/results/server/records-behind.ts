import { sql } from 'drizzle-orm';
import * as v from 'valibot';
import type { Actor } from '#shared/actor.ts';
import { demand } from '#shared/policy.ts';
import type { LocalizedText } from '#shared/text.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import { units } from '../count-rule.ts';
import { dimensions } from '../dimension.ts';
import { resultPolicy } from '../policy.ts';
import { recordsStatement } from './records-statement.ts';

export const recordsQuery = v.object({
	unit: v.picklist(units),
	dimension: v.nullish(v.picklist(dimensions), null),
	value: v.nullish(v.pipe(v.string(), v.maxLength(60)), null),
	year: v.nullish(v.pipe(v.string(), v.regex(/^\d{4}$/)), null),
	project: v.nullish(v.pipe(v.string(), v.uuid()), null),
});
export type RecordsQuery = v.InferOutput<typeof recordsQuery>;

/** A person has a name, everything else a text. */
export type RecordBehind = {
	readonly id: string;
	readonly name: string | null;
	readonly text: LocalizedText | null;
	readonly times: number;
};

const most = 500;

/**
 * The records a number was counted from, at most 500 of them, with how many there are. Looking is logged: behind some numbers
 * there are few people. People and attendances are told by who came, events and institutions by what was held.
 */
export async function recordsBehind(deps: Deps, actor: Actor, query: RecordsQuery) {
	demand(resultPolicy, 'records', actor, undefined);
	const { unit, dimension, year, project } = query;
	return deps.db.as(actor, async (tx) => {
		const { rows } = await tx.execute<RecordBehind & { total: number; figure: number }>(
			sql`select *, count(*) over ()::int as total, sum(share) over ()::int as figure
				from (${recordsStatement(query)}) f order by name, id limit ${most}`,
		);
		const fields = [unit, dimension, year && 'year', project && 'project'].filter(
			(part) => part !== null && part !== '',
		);
		await audit(tx, actor, deps.now(), {
			noun: 'result',
			recordId: null,
			action: 'look',
			fields: fields as string[],
		});
		return {
			records: rows.map(({ id, name, text, times }) => ({ id, name, text, times })),
			total: rows[0]?.total ?? 0,
			/** What they add up to: the figure, counted now. */
			figure: rows[0]?.figure ?? 0,
			most,
		};
	});
}
