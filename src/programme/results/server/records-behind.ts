import { sql } from 'drizzle-orm';
import * as v from 'valibot';
import type { Actor } from '#shared/actor.ts';
import { demand } from '#shared/policy.ts';
import type { LocalizedText } from '#shared/text.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import { units } from '../count-rule.ts';
import { dimensions, notStated, type Dimension } from '../dimension.ts';
import { resultPolicy } from '../policy.ts';

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

/** How the values of a dimension stand in the records of one attendance. */
const columns: Readonly<Record<Exclude<Dimension, 'first_quarter'>, ReturnType<typeof sql>>> = {
	sex: sql`x.sex`,
	institution_kind: sql`coalesce(i.kind, ${notStated})`,
	country: sql`coalesce(i.country, ${notStated})`,
	action_field: sql`coalesce(e.action_field::text, ${notStated})`,
	year: sql`extract(year from e.starts_local)::text`,
	event_kind: sql`e.kind`,
};

/**
 * The records a number was counted from, at most 500 of them, with how many there are. Looking is logged: behind some numbers
 * there are few people. People and attendances are told by who came, events and institutions by what was held.
 */
export async function recordsBehind(deps: Deps, actor: Actor, query: RecordsQuery) {
	demand(resultPolicy, 'records', actor, undefined);
	const { unit, dimension, value, year, project } = query;
	const wanted =
		dimension && dimension !== 'first_quarter' && value !== null
			? sql`and ${columnOf(unit, dimension)} = ${value}`
			: sql``;
	const scope = sql`${year ? sql`and extract(year from e.starts_local) = ${Number(year)}` : sql``} ${project ? sql`and e.project_id = ${project}` : sql``}`;
	const held = sql`e.deleted_at is null and e.state in ('running', 'done') ${scope}`;
	const training = unit === 'trained_person' ? sql`and e.kind = 'training'` : sql``;
	const came = sql`registration r join event e on e.id = r.event_id and ${held} ${training}
		join person x on x.id = r.person_id left join institution i on i.id = r.institution_id
		where r.state = 'attended' and r.deleted_at is null ${wanted}`;
	const found =
		unit === 'event'
			? sql`select e.id, null::text as name, e.title as text, 1 as times from event e where ${held} ${wanted}`
			: unit === 'institution'
				? sql`select i.id, null::text as name, i.name as text, count(*)::int as times from ${came} and i.id is not null group by i.id`
				: unit === 'partnership'
					? sql`select p.id, null::text as name, coalesce(p.title, a.name) as text, 1 as times from partnership p join institution a on a.id = p.first_id
						where p.deleted_at is null and p.phase in ('agreement', 'project_sketch', 'application', 'implementation', 'closing')`
					: sql`select x.id, x.given_name || ' ' || x.family_name as name, null::jsonb as text, count(*)::int as times from ${came} group by x.id`;
	return deps.db.as(actor, async (tx) => {
		const { rows } = await tx.execute<RecordBehind & { total: number }>(
			sql`select *, count(*) over ()::int as total from (${found}) f order by name, id limit ${most}`,
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
		return { records: rows.map(({ total: _, ...record }) => record), total: rows[0]?.total ?? 0, most };
	});
}

function columnOf(unit: RecordsQuery['unit'], dimension: Exclude<Dimension, 'first_quarter'>) {
	return unit === 'event' && dimension === 'country'
		? sql`coalesce(e.country, ${notStated})`
		: columns[dimension];
}
