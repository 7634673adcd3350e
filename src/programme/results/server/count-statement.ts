import { sql, type SQL } from 'drizzle-orm';
import { eventKinds } from '#programme/events/event.ts';
import { sexes } from '#programme/people/person.ts';
import { notStated } from '../dimension.ts';

/** Counts every project and every year for itself besides the whole, or one selection of events alone. */
export type Selected = 'each' | { readonly projectId: string | null; readonly year: number | null };

/** Phases in which a partnership stands on an agreement and is alive. */
export const activePhases = [
	'agreement',
	'project_sketch',
	'application',
	'implementation',
	'closing',
] as const;

/** What a scope in which nothing happened has. */
const empty = sql.raw(
	`'${JSON.stringify({ people: [], formats: [], trained: [], fields: [], years: [], starts: [], attendances: [], institutions: [], institutionsBy: [], events: [] })}'::jsonb`,
);

const list = (values: readonly string[]): SQL => sql.raw(`array['${values.join(`', '`)}']`);
const nothing = sql.raw(`'${notStated}'`);
const training = sql.raw(String(1 << eventKinds.indexOf('training')));

/**
 * The count rules, version 1, in one statement: reads every attendance once, makes one row of each person and scope, and sums those
 * up. Answers one row a scope (project and year, each null for all), with its counts as JSON in the shape of `Counts`.
 *
 * An attendance is an attended registration at an event that runs or is done; nothing in the bin counts. A person stands in the
 * classes of the institution of their latest attendance in the scope: of the event that began last, of two the one with the greater id.
 */
export function countStatement(selection: Selected): SQL {
	const isEach = selection === 'each';
	const selected = isEach
		? sql``
		: sql`${selection.projectId === null ? sql`` : sql`and e.project_id = ${selection.projectId}`}
			${selection.year === null ? sql`` : sql`and extract(year from starts_local) = ${selection.year}`}`;
	/** Groups for the whole, each project and each year; 0 stands for all. */
	const scopes = isEach
		? sql`case when grouping(project) = 1 then 0 else project end as project,
			case when grouping(year) = 1 then 0 else year end as year`
		: sql`0 as project, 0 as year`;
	const by = (columns: SQL) =>
		isEach
			? sql`group by grouping sets ((${columns}), (${columns}, project), (${columns}, year))
				having grouping(project) = 1 or project is not null`
			: sql`group by ${columns}`;
	const cells = (name: string, values: SQL, from: SQL) =>
		sql`select project, year, ${sql.raw(`'${name}'`)} as name, jsonb_agg(jsonb_build_array(${values}, n) order by ${values}) as cells
			from ${from} group by project, year`;
	// The order inside makes PostgreSQL walk the sorted attendances instead of hashing all people, which takes twice as long.
	const participants = (
		project: SQL,
		year: SQL,
		group: SQL,
	) => sql`select ${project} as project, ${year} as year,
		bit_or(kind_bit) as kinds, bit_or(field_bit) as fields, bit_or(year_bit) as years,
		min(rank order by rank) as first_rank, min(sex_code) as sex_code, (max(latest) & 65535)::int as class
		from attended ${group}`;
	const summed = (columns: SQL, from: SQL) =>
		sql`(select project, year, ${columns}, sum(n)::int as n from ${from} group by project, year, ${columns}) summed`;
	return sql`
with project_code as materialized (select id, row_number() over (order by id)::int as project from project),
field_code as materialized (
	select field, 1 << (row_number() over (order by field = ${nothing}, field collate "C")::int - 1) as field_bit
	from (select number::text as field from action_field union select ${nothing}) known
),
counted as materialized (
	select e.id, kind, p.project, coalesce(action_field::text, ${nothing}) as field, coalesce(country, ${nothing}) as country,
		starts_local, extract(year from starts_local)::int as year, to_char(starts_local, 'YYYY"-Q"Q') as quarter
	from event e left join project_code p on p.id = e.project_id
	where state in ('running', 'done') and deleted_at is null ${selected}
),
span as materialized (select coalesce(min(year), 0) as first, coalesce(max(year), -1) as last from counted),
held as materialized (
	select id, row_number() over (order by starts_local, id)::bigint as rank, project, year, year as own_year, country, kind, field,
		1 << (array_position(${list(eventKinds)}, kind) - 1) as kind_bit, field_bit, 1 << (year - first) as year_bit,
		quarter, dense_rank() over (order by quarter)::int as start
	from counted join field_code using (field) cross join span
),
quarter_code as materialized (select distinct start, quarter from held),
place as materialized (
	select id, row_number() over (order by id)::int as place, kind, country, dense_rank() over (order by kind, country)::int as class
	from institution
),
class as materialized (select distinct class, kind, country from place union all select 0, ${nothing}, ${nothing}),
attendee as materialized (
	select id, array_position(${list(sexes)}, sex) as sex_code from person where deleted_at is null
),
attended as materialized (
	select attendee.id as person_id, sex_code, rank, project, year,
		kind_bit, field_bit, year_bit, coalesce(place.place, 0) as place, (rank << 16) | coalesce(place.class, 0) as latest
	from registration r
		join attendee on attendee.id = r.person_id
		join held on held.id = r.event_id
		left join place on place.id = r.institution_id
	where r.state = 'attended' and r.deleted_at is null
	order by person_id
),
participant as not materialized (
	${participants(sql`0`, sql`0`, sql`group by person_id`)}
	${
		isEach
			? sql`union all ${participants(sql`project`, sql`0`, sql`where project is not null group by person_id, project`)}
				union all ${participants(sql`0`, sql`year`, sql`group by person_id, year`)}`
			: sql``
	}
),
person_group as materialized (
	select project, year, sex_code, class, kinds, fields, years, start, grouping(class) as is_course, count(*)::int as n
	from (
		select participant.project, participant.year, sex_code, class, kinds, fields, years, start
		from participant join held on held.rank = first_rank
	) described
	group by grouping sets ((project, year, sex_code, class, kinds), (project, year, fields, years, start))
),
belonging as materialized (
	select project, year, (${list(sexes)})[sex_code] as sex, kind, country, kinds, n
	from person_group join class using (class) where is_course = 0
),
course as materialized (
	select project, year, fields, years, quarter, n
	from person_group join quarter_code using (start) where is_course = 1
),
seat_at as materialized (
	select rank, place, sex_code, grouping(place) as is_by_sex, count(*) as seats
	from attended group by grouping sets ((rank, place), (rank, sex_code))
),
seat as materialized (
	select ${scopes}, institution_kind, country, event_kind, action_field, own_year, sum(seats)::int as n
	from (
		select project, year, own_year, coalesce(place.kind, ${nothing}) as institution_kind,
			coalesce(place.country, ${nothing}) as country, held.kind as event_kind, field as action_field, seats
		from seat_at join held using (rank) left join place using (place) where is_by_sex = 0
	) seated
	${by(sql`institution_kind, country, event_kind, action_field, own_year`)}
),
seat_of_sex as materialized (
	select ${scopes}, sex_code, sum(seats)::int as n
	from seat_at join held using (rank) where is_by_sex = 1 ${by(sql`sex_code`)}
),
presence as materialized (
	select distinct place, project, year, own_year, held.kind as event_kind, field as action_field
	from (
		select rank, place from seat_at where is_by_sex = 0 and place > 0
		union select rank, place from event_host h join place on place.id = h.institution_id join held on held.id = h.event_id
			where h.part <> 'partner'
	) at_event join held using (rank)
),
took_part as materialized (
	select ${scopes}, place, array_agg(distinct event_kind) as event_kinds, array_agg(distinct action_field) as action_fields,
		array_agg(distinct own_year) as years
	from presence ${by(sql`place`)}
),
event_cell as materialized (
	select ${scopes}, kind, field, own_year, country, count(*)::int as n
	from held ${by(sql`kind, field, own_year, country`)}
),
figure as (
	${cells('people', sql`sex, kind, country`, summed(sql`sex, kind, country`, sql`belonging`))}
	union all ${cells('formats', sql`kind, country, kinds`, summed(sql`kind, country, kinds`, sql`belonging`))}
	union all ${cells('trained', sql`sex`, summed(sql`sex`, sql`belonging where kinds & ${training} > 0`))}
	union all ${cells('fields', sql`fields`, summed(sql`fields`, sql`course`))}
	union all ${cells('years', sql`years`, summed(sql`years`, sql`course`))}
	union all ${cells('starts', sql`quarter`, summed(sql`quarter`, sql`course`))}
	union all ${cells(
		'attendances',
		sql`dimension, value`,
		sql`(
			select project, year, 'sex' as dimension, (${list(sexes)})[sex_code] as value, n from seat_of_sex
			union all select project, year, dimension, value, sum(n)::int from seat,
				lateral (values ('institution_kind', institution_kind), ('country', country), ('event_kind', event_kind),
					('action_field', action_field), ('year', own_year::text)) split (dimension, value)
				group by project, year, dimension, value
		) by_dimension`,
	)}
	union all ${cells(
		'institutions',
		sql`kind, country`,
		sql`(select project, year, kind, country, count(*)::int as n from took_part join place using (place) group by 1, 2, 3, 4) own`,
	)}
	union all ${cells(
		'institutionsBy',
		sql`dimension, value`,
		sql`(
			select project, year, dimension, value, count(*)::int as n from took_part,
				lateral (select 'event_kind' as dimension, unnest(event_kinds) as value
					union all select 'action_field', unnest(action_fields)
					union all select 'year', unnest(years)::text) split
				group by project, year, dimension, value
		) by_dimension`,
	)}
	union all ${cells('events', sql`kind, field, own_year::text, country`, sql`event_cell`)}
),
known as (
	select jsonb_build_object(
		'partnerships', (select count(*)::int from partnership where deleted_at is null and phase = any(${list(activePhases)})),
		'countries', (select jsonb_agg(country order by country = ${nothing}, country collate "C")
			from (select country from place union select country from held union select ${nothing}) c),
		'actionFields', (select jsonb_agg(field order by field_bit) from field_code),
		'firstYear', first, 'lastYear', last
	) as facts from span
),
wanted as (
	select 0 as project, 0 as year
	union select project, year from figure
)
select p.id as project_id, nullif(wanted.year, 0) as year,
	facts || ${empty} || coalesce(jsonb_object_agg(figure.name, figure.cells) filter (where figure.name is not null), '{}') as counts
from wanted cross join known left join figure using (project, year) left join project_code p using (project)
group by p.id, wanted.year, facts
order by p.id nulls first, wanted.year nulls first`;
}
