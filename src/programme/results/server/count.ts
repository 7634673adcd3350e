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
 * A fingerprint of everything the figures depend on: each attendance that counts with its event, person, institution and sex; what
 * the events, their hosts, institutions and partnerships are. One scan, no order: the digests of the attendances are combined by
 * exclusive or, so the same records give the same hash whatever they are read in, and a single correction another.
 */
export async function recordHash(tx: Tx): Promise<string> {
	await tx.execute(sql`set local enable_nestloop = off`);
	const { rows } = await tx.execute<{ hash: string }>(sql`
		with held as materialized (
			select id, concat_ws('|', id, kind, coalesce(action_field, 0), project_id, country, starts_local) as content
			from event where state in ('running', 'done') and deleted_at is null
		),
		attendee as materialized (select id, sex from person where deleted_at is null),
		part as (
			select 'attendances' as name, concat_ws('|', count(*), bit_xor(('x' || encode(sha256(
				uuid_send(held.id) || uuid_send(attendee.id) || convert_to(sex, 'UTF8') || coalesce(uuid_send(institution_id), '')
			), 'hex'))::bit(256))) as content
			from registration r join held on held.id = r.event_id join attendee on attendee.id = r.person_id
			where r.state = 'attended' and r.deleted_at is null
			union all select 'event', content from held
			union all select 'host', concat_ws('|', event_id, institution_id) from event_host where part <> 'partner'
			union all select 'institution', concat_ws('|', id, kind, country) from institution
			union all select 'partnership', concat_ws('|', id, phase) from partnership where deleted_at is null
		)
		select encode(sha256(convert_to(string_agg(name || ' ' || content, E'\\n' order by name collate "C", content collate "C"), 'UTF8')), 'hex') as hash
		from part`);
	await tx.execute(sql`set local enable_nestloop = on`);
	return rows[0]!.hash;
}
