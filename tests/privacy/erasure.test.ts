import { getTableName } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import {
	disclosePerson,
	eraseAgain,
	erasePerson,
	getPerson,
	listErasures,
	mergePeople,
	tombstoneOf,
} from '#programme/people/server/api.ts';
import { textIn } from '#shared/text.ts';
import { holdings } from '../../src/holdings.ts';
import { account, coordinatorOf, reader, team } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeInstitution, makePost } from '#world/institutions.ts';
import { makePerson } from '#world/people.ts';
import { refusal } from '#world/refusal.ts';

const { deps, owner } = await testDatabase();

async function count(table: string, where: string, ...values: unknown[]): Promise<number> {
	const { rows } = await owner.query(`select count(*)::int as n from ${table} where ${where}`, values);
	return rows[0].n;
}
let events = 0;
async function makeEvent(): Promise<string> {
	const { rows } = await owner.query(
		`insert into event (id, slug, kind, title, starts_local, ends_local, zone, starts_at, ends_at)
			values (gen_random_uuid(), $1, 'workshop', '{}', '2022-05-01 09:00', '2022-05-01 10:00', 'Europe/Berlin', now(), now()) returning id`,
		[`event-${++events}`],
	);
	return rows[0].id;
}
const register = (eventId: string, personId: string, state: string, note: string | null = null) =>
	owner.query(
		`insert into registration (id, event_id, person_id, state, locale, note) values (gen_random_uuid(), $1, $2, $3, 'de', $4)`,
		[eventId, personId, state, note],
	);
/** Somebody speaks in a session of an event. */
async function speak(eventId: string, personId: string, name: string, sessionId?: string): Promise<string> {
	const { rows } = await owner.query(
		sessionId
			? 'select id from event_session where id = $1'
			: `insert into event_session (id, event_id, type, title, starts_local, ends_local)
				values (gen_random_uuid(), $1, 'panel', '{}', '2022-05-01 09:00', '2022-05-01 10:00') returning id`,
		[sessionId ?? eventId],
	);
	await owner.query(
		`insert into session_person (id, event_id, session_id, part, person_id, name, is_named_in_public)
			values (gen_random_uuid(), $1, $2, 'speaker', $3, $4, true)`,
		[eventId, rows[0].id, personId, name],
	);
	return rows[0].id;
}
async function signUp(personId: string, email: string): Promise<void> {
	await owner.query(`insert into account (id, name, email) values ($1, 'Name of Account', $2)`, [
		email,
		email,
	]);
	await owner.query('insert into account_person (account_id, person_id) values ($1, $2)', [email, personId]);
	await owner.query(
		`insert into mail (id, key, kind, recipient, locale, subject, text, html) values (gen_random_uuid(), $1, 'x', $1, 'de', 'To Name of Account', '', '')`,
		[email],
	);
}

/** Every column of every table as text, to look for what must not be there. */
async function everywhere(text: string): Promise<string[]> {
	const { rows: tables } = await owner.query(
		`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
	);
	const found: string[] = [];
	for (const { name } of tables)
		if ((await count(`"${name}" t`, 't::text ilike $1', `%${text}%`)) > 0) found.push(name);
	return found;
}

test("every table that refers to a person is somebody's holding", async () => {
	const { rows } = await owner.query(`select distinct conrelid::regclass::text as name from pg_constraint
		where contype = 'f' and confrelid = 'person'::regclass`);
	const held = holdings.flatMap(({ tables }) => tables.map(getTableName));
	expect(new Set(held)).toEqual(new Set(rows.map(({ name }) => name)));
});

describe('erasing a person', () => {
	test('leaves nothing anywhere that tells who it was, and what was counted', async () => {
		const place = await makeInstitution(deps);
		const id = await makePerson(deps, {
			givenName: 'Zerdüşt',
			familyName: 'Unvergesslich',
			email: 'zerdust@example.org',
			phone: '+90 555 01020304',
			sex: 'female',
			salutation: { tr: 'Sayın Zerdüşt' },
		});
		await makePost(deps, id, place, { title: textIn('de', 'Zerdüşts Stelle') });
		await register(await makeEvent(), id, 'attended', 'Zerdüşt eats no meat');
		await speak(await makeEvent(), id, 'Zerdüşt Unvergesslich');
		await signUp(id, 'zerdust@example.org');
		expect((await everywhere('zerd')).length).toBeGreaterThan(3);

		await erasePerson(deps, team, id, holdings);

		for (const trace of ['zerd', 'unvergess', '01020304', 'Name of Account'])
			expect(await everywhere(trace)).toEqual([]);
		expect(await count('registration', `person_id = $1 and state = 'attended'`, id)).toBe(1);
		expect(await count('person', `id = $1 and sex = 'female' and erased_at is not null`, id)).toBe(1);
		expect(await count('tombstone', 'id_hash = $1', tombstoneOf(id))).toBe(1);
		expect((await getPerson(deps, team, id)).can).toMatchObject({
			change: false,
			erase: false,
			merge: false,
		});
		expect(await refusal(erasePerson(deps, team, id, holdings))).toBe('forbidden not_allowed');
	});

	test('is done again when a restored backup brings them back', async () => {
		const [erased, other] = [
			await makePerson(deps, { familyName: 'Wiedergänger', email: 'again@example.org' }),
			await makePerson(deps, { familyName: 'Unbeteiligt' }),
		];
		await erasePerson(deps, team, erased, holdings);
		await owner.query(
			`update person set erased_at = null, family_name = 'Wiedergänger', email = 'again@example.org' where id = $1`,
			[erased],
		);
		// The backup does not know of an erasure that came after it; the list kept beside it does.
		const list = await listErasures(deps);
		await owner.query('delete from tombstone');
		expect(await eraseAgain(deps, holdings)).toBe(0);
		expect(await eraseAgain(deps, holdings, [...list, '', 'not a hash'])).toBe(1);
		expect(await eraseAgain(deps, holdings)).toBe(0);
		expect(await everywhere('wiederg')).toEqual([]);
		expect((await getPerson(deps, team, other)).record.familyName).toBe('Unbeteiligt');
	});

	test('is for the team; nobody erases an administrator or themselves', async () => {
		const id = await makePerson(deps);
		const place = await makeInstitution(deps);
		await makePost(deps, id, place);
		expect(await refusal(erasePerson(deps, coordinatorOf(place), id, holdings))).toBe(
			'forbidden not_allowed',
		);
		// Readers see those who took part, and learn of nobody else.
		expect(await refusal(erasePerson(deps, reader, id, holdings))).toBe('missing not_found');
		await register(await makeEvent(), id, 'attended');
		expect(await refusal(erasePerson(deps, reader, id, holdings))).toBe('forbidden not_allowed');
		expect(await refusal(erasePerson(deps, { ...team, personId: id }, id, holdings))).toBe(
			'conflict not_yourself',
		);
		await owner.query(
			`insert into access_grant (id, person_id, role, scope) values (gen_random_uuid(), $1, 'administrator', 'programme')`,
			[id],
		);
		expect(await refusal(erasePerson(deps, team, id, holdings))).toBe('conflict is_administrator');
	});
});

describe('everything kept about a person', () => {
	test('is given to them and to the team, table by table, and that it was is written down', async () => {
		const id = await makePerson(deps, {
			givenName: 'Offen',
			familyName: 'Gelegt',
			email: 'offen@example.org',
		});
		const place = await makeInstitution(deps);
		await makePost(deps, id, place);
		await register(await makeEvent(), id, 'confirmed', 'a note');
		await signUp(id, 'offen@example.org');
		const kept = await disclosePerson(deps, account([], { personId: id }), id, holdings);
		expect(kept).toMatchObject({
			person: { id, givenName: 'Offen', familyName: 'Gelegt', email: 'offen@example.org' },
			affiliation: [{ institutionId: place, kind: 'staff' }],
			registration: [{ state: 'confirmed', note: 'a note' }],
			account: [{ email: 'offen@example.org' }],
			access_grant: [],
		});
		expect(JSON.stringify(kept)).not.toContain('emailKey');
		expect((await getPerson(deps, team, id)).history[0]?.action).toBe('disclose');
		expect(await refusal(disclosePerson(deps, coordinatorOf(place), id, holdings))).toBe(
			'forbidden not_allowed',
		);
	});
});

describe('two records of one person', () => {
	test('become one, with everything of both, and no event is attended twice', async () => {
		const place = await makeInstitution(deps);
		const keep = await makePerson(deps, { familyName: 'Bleibt', email: null, languages: ['de'] });
		const other = await makePerson(deps, {
			familyName: 'Geht',
			email: 'geht@example.org',
			sex: 'female',
			languages: ['tr'],
		});
		await makePost(deps, other, place);
		const [both, onlyOther] = [await makeEvent(), await makeEvent()];
		await register(both, keep, 'confirmed');
		await register(both, other, 'attended');
		await register(onlyOther, other, 'confirmed');
		const session = await speak(both, keep, 'Bleibt');
		await speak(both, other, 'Geht', session);
		await speak(onlyOther, other, 'Geht');
		await signUp(other, 'geht@example.org');

		await mergePeople(deps, team, { keepId: keep, mergeId: other }, holdings);

		expect(await count('person', 'id = $1', other)).toBe(0);
		expect((await getPerson(deps, team, keep)).record).toMatchObject({
			familyName: 'Bleibt',
			email: 'geht@example.org',
			sex: 'female',
			languages: ['de', 'tr'],
			version: 2,
		});
		const { rows } = await owner.query(
			'select event_id, state from registration where person_id = $1 order by event_id',
			[keep],
		);
		expect(new Set(rows.map((row) => `${row.event_id} ${row.state}`))).toEqual(
			new Set([`${both} attended`, `${onlyOther} confirmed`]),
		);
		expect(await count('affiliation', 'person_id = $1', keep)).toBe(1);
		expect(await count('session_person', 'person_id = $1', keep)).toBe(2);
		expect(await count('account_person', 'person_id = $1', keep)).toBe(1);
	});

	test('are merged by the team alone, never one with itself', async () => {
		const [a, b] = [await makePerson(deps), await makePerson(deps)];
		const place = await makeInstitution(deps);
		await makePost(deps, a, place);
		await makePost(deps, b, place);
		const merge = (actor: typeof team, keepId = a, mergeId = b) =>
			refusal(mergePeople(deps, actor, { keepId, mergeId }, holdings));
		expect(await merge(coordinatorOf(place))).toBe('forbidden not_allowed');
		expect(await merge(team, a, a)).toBe('invalid same_person');
		await erasePerson(deps, team, b, holdings);
		expect(await merge(team)).toBe('forbidden not_allowed');
	});
});
