import { sql, type SQL } from 'drizzle-orm';
import type { Unit } from '../count-rule.ts';
import { notStated, type Dimension } from '../dimension.ts';
import { activePhases } from './count-statement.ts';

/** A cell of an exact table: what is counted, one value of one dimension or all, in a year, a project, or everywhere. */
export type CellOfRecords = {
	readonly unit: Unit;
	readonly dimension: Dimension | null;
	readonly value: string | null;
	readonly year: string | null;
	readonly project: string | null;
};

/**
 * The records an exact figure was counted from, by the rules of `countStatement`: rows of id, name or text, how often it stands in
 * the figure, and `share`, which adds up to the figure itself. A person stands in the kind and country of the institution of their
 * latest attendance in the scope; an attendance in those of its own.
 */
export function recordsStatement({ unit, dimension, value, year, project }: CellOfRecords): SQL {
	const isIn = (column: SQL) =>
		dimension === null || value === null ? sql`true` : sql`${column} = ${value}`;
	const scope = sql`${year ? sql`and extract(year from starts_local) = ${Number(year)}` : sql``}
		${project ? sql`and project_id = ${project}` : sql``}`;
	const held = sql`held as materialized (
		select id, title, starts_local, kind as event_kind, coalesce(action_field::text, ${notStated}) as action_field,
			extract(year from starts_local)::text as year, coalesce(country, ${notStated}) as country,
			to_char(starts_local, 'YYYY"-Q"Q') as quarter
		from event where deleted_at is null and state in ('running', 'done') ${scope}
	)`;
	const came = sql`came as materialized (
		select r.person_id, r.institution_id, x.sex, coalesce(i.kind, ${notStated}) as institution_kind,
			coalesce(i.country, ${notStated}) as country, event_kind, action_field, year, quarter,
			x.given_name || ' ' || x.family_name as name, starts_local, held.id as event_id
		from registration r join held on held.id = r.event_id
			join person x on x.id = r.person_id and x.deleted_at is null
			left join institution i on i.id = r.institution_id
		where r.state = 'attended' and r.deleted_at is null
	)`;
	const byEvent = { event_kind: sql`event_kind`, action_field: sql`action_field`, year: sql`year` };
	switch (unit) {
		case 'event': {
			const column = { ...byEvent, country: sql`country`, first_quarter: sql`quarter` };
			return sql`with ${held} select id, null::text as name, title as text, 1 as times, 1 as share
				from held where ${isIn(column[dimension as keyof typeof column] ?? sql`null::text`)}`;
		}
		case 'partnership':
			return sql`select p.id, null::text as name, coalesce(p.title, a.name) as text, 1 as times, 1 as share
				from partnership p join institution a on a.id = p.first_id
				where p.deleted_at is null and p.phase in ${activePhases} and ${isIn(sql`null::text`)}`;
		case 'institution': {
			const column = { ...byEvent, institution_kind: sql`i.kind`, country: sql`i.country` };
			return sql`with ${held}, ${came},
				present as (
					select institution_id, event_kind, action_field, year, 1 as seats from came where institution_id is not null
					union all select h.institution_id, event_kind, action_field, year, 0
						from event_host h join held on held.id = h.event_id where h.part <> 'partner'
				)
				select i.id, null::text as name, i.name as text, sum(seats)::int as times, 1 as share
				from present join institution i on i.id = present.institution_id
				where ${isIn(column[dimension as keyof typeof column] ?? sql`null::text`)} group by i.id`;
		}
		case 'attendance': {
			const column = {
				...byEvent,
				sex: sql`sex`,
				institution_kind: sql`institution_kind`,
				country: sql`country`,
				first_quarter: sql`quarter`,
			};
			return sql`with ${held}, ${came} select person_id as id, min(name) as name, null::jsonb as text,
					count(*)::int as times, count(*)::int as share
				from came where ${isIn(dimension ? column[dimension] : sql``)} group by person_id`;
		}
		case 'person':
		case 'trained_person':
			return sql`with ${held}, ${came},
				participant as (
					select distinct on (person_id) person_id, name, sex, institution_kind, country,
						first_value(quarter) over (partition by person_id order by starts_local, event_id) as first_quarter
					from came order by person_id, starts_local desc, event_id desc
				),
				matching as (
					select person_id, count(*)::int as times from came c where ${sameEvents(unit, dimension, value)} group by person_id
				)
				select p.person_id as id, name, null::jsonb as text, times, 1 as share
				from participant p join matching using (person_id) where ${ofThePerson(dimension, value)}`;
	}
}

/** What holds of a person once, whatever they came to. */
function ofThePerson(dimension: Dimension | null, value: string | null): SQL {
	const columns: Partial<Record<Dimension, SQL>> = {
		sex: sql`p.sex`,
		institution_kind: sql`p.institution_kind`,
		country: sql`p.country`,
		first_quarter: sql`p.first_quarter`,
	};
	const column = dimension && columns[dimension];
	return column && value !== null ? sql`${column} = ${value}` : sql`true`;
}

/** What has to hold of an event they came to. */
function sameEvents(unit: Unit, dimension: Dimension | null, value: string | null): SQL {
	const columns: Partial<Record<Dimension, SQL>> = {
		event_kind: sql`c.event_kind`,
		action_field: sql`c.action_field`,
		year: sql`c.year`,
	};
	const column = dimension && columns[dimension];
	const training = unit === 'trained_person' ? sql`c.event_kind = 'training'` : sql`true`;
	return column && value !== null ? sql`${training} and ${column} = ${value}` : training;
}
