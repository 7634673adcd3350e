import type pg from 'pg';

/** Fills an empty database with a programme of many attendances, in SQL alone: people who came four times each on average. */
export async function fillAttendances(owner: pg.Client | pg.Pool, attendances: number): Promise<void> {
	const people = Math.ceil(attendances / 4);
	const events = 2000;
	await owner.query(`
		insert into action_field (number, name, description) select n, '{"original":"en","texts":{"en":{"text":"Field","state":"human"}}}', '{"original":"en","texts":{"en":{"text":"Field","state":"human"}}}' from generate_series(1, 3) n;
		insert into institution (id, slug, name, kind, country)
			select gen_random_uuid(), 'i' || n, '{"original":"en","texts":{"en":{"text":"Institution","state":"human"}}}',
				(array['ministry','central_agency','state_authority','metropolitan_municipality','city','district_municipality',
					'municipal_association','ngo','foundation','academic','international_organisation','development_agency'])[1 + n % 12],
				(array['TR','DE','TR','DE','TR','TR'])[1 + n % 6]
			from generate_series(1, 400) n;
		insert into project (id, code, title, state)
			select gen_random_uuid(), 'p' || n, '{"original":"en","texts":{"en":{"text":"Project","state":"human"}}}', 'running' from generate_series(1, 5) n;
		insert into event (id, slug, kind, state, title, project_id, action_field, starts_local, ends_local, zone, starts_at, ends_at, country)
			select gen_random_uuid(), 'e' || n, (array['delegation_visit','conference','panel_discussion','round_table','workshop','training',
					'peer_network_meeting','institutional_meeting'])[1 + n % 8],
				'done', '{"original":"en","texts":{"en":{"text":"Event","state":"human"}}}', (select id from project where code = 'p' || (1 + n % 5)), nullif(n % 4, 0),
				at, at + interval '3 hours', 'Europe/Istanbul', at, at, (array['TR','DE'])[1 + n % 2]
			from generate_series(1, ${events}) n, lateral (select timestamp '2017-12-01 09:00' + n * interval '22 hours' as at) t;
		insert into person (id, given_name, family_name, sex)
			select gen_random_uuid(), 'Given' || n, 'Family' || n, (array['female','male','female','male','not_stated','diverse'])[1 + least(n % 4 + case when n % 97 = 0 then 2 else 0 end, 5)]
			from generate_series(1, ${people}) n;
	`);
	await owner.query(`
		with e as materialized (select id, row_number() over (order by starts_local) - 1 as n from event),
			p as materialized (select id, row_number() over (order by id) - 1 as n from person),
			i as materialized (select id, row_number() over (order by slug) - 1 as n from institution)
		insert into registration (id, event_id, person_id, institution_id, part, state, locale, attended_at)
			select gen_random_uuid(), e.id, p.id, i.id, 'participant', 'attended', 'tr', now()
			from p cross join generate_series(0, 3) t
				join e on e.n = (p.n * 7919 + t * (1 + p.n % 400)) % ${events}
				join i on i.n = (p.n * 31 + t / 3) % 400`);
	await owner.query('analyze');
}
