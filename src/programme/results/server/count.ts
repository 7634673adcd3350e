import { sql } from 'drizzle-orm';
import * as v from 'valibot';
import type { Tx } from '#platform/server/database/client.ts';
import { countsSchema, type Counts } from '../counts.ts';
import { countStatement, type Selected } from './count-statement.ts';

/** What every snapshot keeps: the whole programme, the events of one project or of one year. */
export type KeptScope =
	| { readonly kind: 'programme' }
	| { readonly kind: 'project'; readonly id: string }
	| { readonly kind: 'year'; readonly year: number };

/** What can be counted; one project in one year is counted when it is asked for. */
export type Scope = KeptScope | { readonly kind: 'project_year'; readonly id: string; readonly year: number };

export type ScopedCounts = { readonly scope: KeptScope; readonly counts: Counts };

/** Counts one scope from the records as they are. The transaction must see all rows. */
export async function count(tx: Tx, scope: Scope): Promise<Counts> {
	const [only] = await run(tx, {
		projectId: 'id' in scope ? scope.id : null,
		year: 'year' in scope ? scope.year : null,
	});
	return only!.counts;
}

/** Counts the whole programme, each project and each year in one go; the programme comes first. */
export function countEach(tx: Tx): Promise<ScopedCounts[]> {
	return run(tx, 'each');
}

async function run(tx: Tx, selected: Selected): Promise<ScopedCounts[]> {
	// The planner takes attended registrations for few and would look up each person by itself.
	await tx.execute(sql`set local work_mem = '192MB'`);
	await tx.execute(sql`set local enable_nestloop = off`);
	const { rows } = await tx.execute<{ project_id: string | null; year: number | null; counts: unknown }>(
		countStatement(selected),
	);
	await tx.execute(sql`set local enable_nestloop = on`);
	await tx.execute(sql`reset work_mem`);
	return rows.map(({ project_id, year, counts }) => ({
		scope: project_id
			? { kind: 'project', id: project_id }
			: year
				? { kind: 'year', year }
				: { kind: 'programme' },
		counts: v.parse(countsSchema, counts),
	}));
}

/**
 * SHA-256 over everything the figures depend on: attendances event by event, what the events are, the sexes of the people, kinds and
 * countries of institutions, partnerships, in a fixed order. The same records give the same hash, a single correction another.
 */
export async function recordHash(tx: Tx): Promise<string> {
	const { rows } = await tx.execute<{ hash: string }>(sql`
		with attendance as (
			select event_id, string_agg(uuid_send(person_id) || coalesce(uuid_send(institution_id), ''), '' order by person_id) as people
			from registration where state = 'attended' and deleted_at is null group by event_id
		),
		host as (
			select event_id, string_agg(institution_id::text, ',' order by institution_id) as hosts
			from event_host where part <> 'partner' group by event_id
		),
		part as (
			select e.id::text as id, concat_ws('|', e.kind, e.action_field, e.project_id, e.country, e.starts_local, hosts,
				encode(sha256(people), 'hex')) as content
			from event e left join attendance on attendance.event_id = e.id left join host on host.event_id = e.id
			where e.state in ('running', 'done') and e.deleted_at is null
			union all select 'person', encode(sha256(coalesce(string_agg(uuid_send(id) || convert_to(sex, 'UTF8'), '' order by id), '')), 'hex')
			from person where deleted_at is null
			union all select id::text, concat_ws('|', kind, country) from institution
			union all select id::text, phase from partnership where deleted_at is null
		)
		select encode(sha256(convert_to(string_agg(id || ' ' || content, E'\\n' order by id collate "C"), 'UTF8')), 'hex') as hash from part`);
	return rows[0]!.hash;
}
