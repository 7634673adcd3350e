import { sql } from 'drizzle-orm';
import type { Tx } from '#platform/server/database/client.ts';
import { eventKinds } from '#programme/events/event.ts';
import { notStated } from '../dimension.ts';
import type { Counts } from '../counts.ts';

/** What is counted: the whole programme, or the events of one project or one year. */
export type Scope =
	| { readonly kind: 'programme' }
	| { readonly kind: 'project'; readonly id: string }
	| { readonly kind: 'year'; readonly year: number };

/** One group of one joint count: which one, up to three classes or bits, and how many. */
type Group = {
	readonly joint: string;
	readonly a: string | null;
	readonly b: string | null;
	readonly c: string | null;
	readonly d: string | null;
	readonly bits: number | null;
	readonly n: number;
};

/**
 * Counts everything once, in the database. Events that run or are done count; of registrations those attended. A person
 * stands for the institution of their latest attendance in the scope, told by the order of events; an institution counts when
 * it sent somebody who came, or hosted; a partnership from its agreement to its closing. The transaction must see all rows.
 */
export async function count(tx: Tx, scope: Scope): Promise<Counts> {
	const inScope =
		scope.kind === 'project'
			? sql`and e.project_id = ${scope.id}`
			: scope.kind === 'year'
				? sql`and extract(year from e.starts_local) = ${scope.year}`
				: sql``;
	const kinds = sql`${sql.param([...eventKinds])}::text[]`;
	const { rows } = await tx.execute<Group>(sql`
		with field as (
			select value, row_number() over (order by value collate "C") - 1 as at from (
				select number::text as value from action_field
				union select action_field::text from event where action_field is not null
				union select ${notStated}) f
		), held as materialized (
			select e.id, e.kind, e.country, coalesce(e.action_field::text, ${notStated}) as field,
				extract(year from e.starts_local)::int as year,
				to_char(e.starts_local, 'YYYY"-Q"Q') as quarter,
				(row_number() over (order by e.starts_at, e.id))::bigint as at
			from event e where e.deleted_at is null and e.state in ('running', 'done') ${inScope}
		), span as (
			select coalesce(min(year), 0) as first, coalesce(max(year), -1) as last from held
		), bits as materialized (
			select h.id, h.at, h.kind, h.field, h.year, h.quarter,
				1 << (array_position(${kinds}, h.kind) - 1) as kind_bit, 1 << f.at::int as field_bit, 1 << (h.year - s.first) as year_bit
			from held h join field f on f.value = h.field cross join span s
		), place as materialized (
			select id, kind, country, (row_number() over ())::bigint as n from institution
		), came as materialized (
			select r.person_id, p.n as place, p.kind as place_kind, p.country as place_country, b.*
			from registration r join bits b on b.id = r.event_id left join place p on p.id = r.institution_id
			where r.state = 'attended' and r.deleted_at is null
		), somebody as materialized (
			select person_id, bit_or(kind_bit) as kinds, bit_or(field_bit) as fields, bit_or(year_bit) as years, min(at) as first,
				-- The place of the latest event: its order in the high bits, the place in the low ones.
				max((at << 32) | coalesce(place, 0)) & 4294967295 as place
			from came group by person_id
		), who as materialized (
			select s.*, coalesce(x.sex, ${notStated}) as sex, coalesce(p.kind, ${notStated}) as place_kind,
				coalesce(p.country, ${notStated}) as place_country
			from somebody s join person x on x.id = s.person_id left join place p on p.n = s.place
		), hosting as (
			select p.n, p.kind, p.country, h.id as event from event_host o join held h on h.id = o.event_id
				join place p on p.id = o.institution_id where o.part <> 'partner'
		), active as (
			select place as n, place_kind as kind, place_country as country from came where place is not null
			union select n, kind, country from hosting
		)
		select * from (select 'people' as joint, sex as a, place_kind as b, place_country as c, null as d, null::int as bits, count(*)::int as n
			from who group by 2, 3, 4
		union all select 'formats', place_kind, place_country, null, null, kinds, count(*)::int from who group by 2, 3, 6
		union all select 'trained', sex, null, null, null, null, count(*)::int from who
			where kinds & (1 << (array_position(${kinds}, 'training') - 1)) <> 0 group by 2
		union all select 'fields', null, null, null, null, fields, count(*)::int from who group by 6
		union all select 'years', null, null, null, null, years, count(*)::int from who group by 6
		union all select 'starts', h.quarter, null, null, null, null, count(*)::int from who w join held h on h.at = w.first group by 2
		union all select 'attendances', case grouping(x.sex, c.place_kind, c.place_country, c.field, c.year, c.kind)
				when 31 then 'sex' when 47 then 'institution_kind' when 55 then 'country' when 59 then 'action_field'
				when 61 then 'year' else 'event_kind' end,
			coalesce(x.sex, c.place_kind, c.place_country, c.field, c.year::text, c.kind, ${notStated}), null, null, null, count(*)::int
			from came c join person x on x.id = c.person_id
			group by grouping sets ((x.sex), (c.place_kind), (c.place_country), (c.field), (c.year), (c.kind))
		union all select 'institutions', kind, country, null, null, null, count(*)::int from active group by 2, 3
		union all select 'institutionsBy', d, value, null, null, null, count(*)::int from (
			select distinct n, d, value from (
				select place as n, 'event_kind' as d, kind as value from came where place is not null
				union all select place, 'action_field', field from came where place is not null
				union all select place, 'year', year::text from came where place is not null
				union all select o.n, 'event_kind', h.kind from hosting o join held h on h.id = o.event
				union all select o.n, 'action_field', h.field from hosting o join held h on h.id = o.event
				union all select o.n, 'year', h.year::text from hosting o join held h on h.id = o.event) i) j group by 2, 3
		union all select 'events', kind, field, year::text, coalesce(country, ${notStated}), null, count(*)::int from held group by 2, 3, 4, 5
		union all select 'partnerships', null, null, null, null, null, count(*)::int from partnership
			where deleted_at is null and phase in ('agreement', 'project_sketch', 'application', 'implementation', 'closing')
		union all select 'span', null, null, null, null, first, last from span
		union all select 'country', value, null, null, null, null, 0 from (
			select country as value from institution where deleted_at is null union select country from held where country is not null
			union select place_country from who union select ${notStated}) c
		union all select 'field', value, null, null, null, null, 0 from field
		) found order by joint, a collate "C", b collate "C", c collate "C", d collate "C", bits`);
	return assemble(rows);
}

function assemble(rows: readonly Group[]): Counts {
	const of = (joint: string) => rows.filter((row) => row.joint === joint);
	const [span] = of('span');
	return {
		people: of('people').map(({ a, b, c, n }) => [a!, b!, c!, n]),
		formats: of('formats').map(({ a, b, bits, n }) => [a!, b!, bits!, n]),
		trained: of('trained').map(({ a, n }) => [a!, n]),
		fields: of('fields').map(({ bits, n }) => [bits!, n]),
		years: of('years').map(({ bits, n }) => [bits!, n]),
		starts: of('starts').map(({ a, n }) => [a!, n]),
		attendances: of('attendances').map(({ a, b, n }) => [a!, b!, n]),
		institutions: of('institutions').map(({ a, b, n }) => [a!, b!, n]),
		institutionsBy: of('institutionsBy').map(({ a, b, n }) => [a!, b!, n]),
		events: of('events').map(({ a, b, c, d, n }) => [a!, b!, c!, d!, n]),
		partnerships: of('partnerships')[0]?.n ?? 0,
		countries: of('country').map(({ a }) => a!),
		actionFields: of('field').map(({ a }) => a!),
		firstYear: span?.bits ?? 0,
		lastYear: span?.n ?? -1,
	};
}

/** SHA-256 over what was counted: every attended registration by event, in a fixed order, hashed in two steps. */
export async function recordHash(tx: Tx): Promise<string> {
	const { rows } = await tx.execute<{ hash: string }>(sql`
		select encode(sha256(coalesce(string_agg(own, '' order by event_id), '')::bytea), 'hex') as hash from (
			select r.event_id, encode(sha256(string_agg(r.person_id::text || coalesce(r.institution_id::text, ''), ',' order by r.person_id)::bytea), 'hex') as own
			from registration r join event e on e.id = r.event_id
			where r.state = 'attended' and r.deleted_at is null and e.deleted_at is null and e.state in ('running', 'done')
			group by r.event_id) h`);
	return rows[0]!.hash;
}
