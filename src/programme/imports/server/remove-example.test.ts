import { expect, it } from 'vitest';
import { newId } from '#shared/id.ts';
import { administrator, team } from '../../../../tests/world/actors.ts';
import { testDatabase } from '../../../../tests/world/database.ts';
import { makeInstitution, makePartnership } from '../../../../tests/world/institutions.ts';
import { keyedId } from './keyed-id.ts';
import { loadProgramme } from './load-programme.ts';
import { previewExampleRemoval, removeExample } from './remove-example.ts';

const { deps, owner } = await testDatabase({ now: () => new Date('2026-11-22T12:00:00Z') });
const folder = new URL('../../../../examples/austausch', import.meta.url).pathname;
const loaded = await loadProgramme(deps, folder);
const openEvent = keyedId('event', 'werkstatt-offene-dienste');
const buca = keyedId('institution', 'buca');
const examplePerson = keyedId('person', 'person-0001');

const refusal = () =>
	removeExample(deps, administrator).then(
		() => 'removed',
		(fault) =>
			fault.issues?.map((issue: { reason: string; params: object }) => [issue.reason, issue.params]) ?? fault,
	);
const count = async (query: string) =>
	Number((await owner.query<{ n: string }>(`select ${query} as n`)).rows[0]!.n);

it('is for administrators', () => {
	expect(() => removeExample(deps, team)).toThrow('forbidden');
	return expect(previewExampleRemoval(deps, team)).rejects.toThrow('forbidden');
});

it('is refused while real records depend on it, and says which; nothing goes', async () => {
	const real = await makeInstitution(deps);
	const person = newId();
	await owner.query(`insert into person (id, given_name, family_name) values ($1, 'Real', 'Person')`, [
		person,
	]);
	await owner.query(`insert into registration (id, event_id, person_id, locale) values ($1, $2, $3, 'de')`, [
		newId(),
		openEvent,
		person,
	]);
	const partnership = await makePartnership(deps, real, buca);
	await owner.query(
		`insert into access_grant (id, person_id, role, scope, scope_id) values ($1, $2, 'coordinator', 'institution', $3)`,
		[newId(), person, buca],
	);
	const ownEvent = newId();
	await owner.query(
		`insert into event (id, slug, kind, title, action_field, starts_local, ends_local, zone, starts_at, ends_at)
			select $1, 'own', kind, title, 2, starts_local, ends_local, zone, starts_at, ends_at from event where id = $2`,
		[ownEvent, openEvent],
	);
	await owner.query(`insert into event_host values ($1, $2, 'host')`, [ownEvent, buca]);

	expect(await refusal()).toEqual([
		['used_by_event_host', { count: 1 }],
		['used_by_partnership', { count: 1 }],
		['used_by_registration', { count: 1 }],
		['used_by_access_grant', { count: 1 }],
	]);
	const preview = await previewExampleRemoval(deps, administrator);
	expect(preview.heldBy.map(({ table }) => table)).toEqual([
		'event_host',
		'partnership',
		'registration',
		'access_grant',
	]);
	expect(preview.records.find(({ table }) => table === 'registration')).toEqual({
		table: 'registration',
		count: loaded.registrations,
		changed: 0,
	});
	expect(await count('(select count(*) from action_field where is_example)')).toBe(3);

	await owner.query(`delete from event_host where event_id = $1`, [ownEvent]);
	await owner.query(`delete from registration where person_id = $1`, [person]);
	await owner.query(`delete from access_grant where person_id = $1`, [person]);
	// A partnership in the bin can come back: it still holds on.
	await owner.query(`update partnership set deleted_at = now() where id = $1`, [partnership]);
	expect(await refusal()).toEqual([['used_by_partnership', { count: 1 }]]);
	await owner.query(`delete from partnership where id = $1`, [partnership]);
});

it('is refused while somebody signs in as an example person', async () => {
	await owner.query(`insert into account (id, name, email) values ('a', 'A', 'a@example.org')`);
	await owner.query(`insert into account_person values ('a', $1)`, [examplePerson]);
	expect(await refusal()).toEqual([['used_by_account_person', { count: 1 }]]);
	await owner.query(`delete from account_person`);
});

it('takes everything with it but what is real: own records, changed texts, the action field that an own event names', async () => {
	await owner.query(`update programme_text set version = 2 where key = 'aim'`);
	expect(await refusal()).toBe('removed');
	const left: Record<string, number> = {};
	for (const table of [
		'programme_text',
		'action_field',
		'institution',
		'partnership',
		'partnership_step',
		'project',
		'project_institution',
		'person',
		'affiliation',
		'event',
		'event_host',
		'event_session',
		'registration',
		'voice',
	])
		left[table] = await count(`(select count(*) from ${table})`);
	expect(left).toEqual({
		programme_text: 1,
		action_field: 1,
		institution: 1,
		partnership: 0,
		partnership_step: 0,
		project: 0,
		project_institution: 0,
		person: 1,
		affiliation: 0,
		event: 1,
		event_host: 0,
		event_session: 0,
		registration: 0,
		voice: 0,
	});
	expect(
		await count(
			`(select count(*) from programme_text where is_example) + (select count(*) from action_field where is_example)`,
		),
	).toBe(0);
	const { rows } = await owner.query(
		`select noun, record_id, action, fields from audit_entry order by number desc limit 1`,
	);
	expect(rows).toEqual([{ noun: 'programme', record_id: null, action: 'remove_example', fields: [] }]);
	expect(await removeExample(deps, administrator)).toBe(0);
});
