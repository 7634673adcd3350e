import { describe, expect, test } from 'vitest';
import { cancelMyRegistration } from '#programme/events/server/api.ts';
import { personalDataOfEvent, sources } from '#programme/desk/server/personal-data-of-event.ts';
import { disclosePerson, eraseAgain, erasePerson, listErasures } from '#programme/people/server/api.ts';
import { impersonalTables } from '#programme/people/impersonal-tables.ts';
import { askForLetter, forgetAnswers, setAsking } from '#programme/questions/server/api.ts';
import { textIn } from '#shared/text.ts';
import { account, reader, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeEvent } from '#world/events.ts';
import { makeInstitution } from '#world/institutions.ts';
import { makePerson } from '#world/people.ts';
import { makePractice } from '#world/practices.ts';
import { questionsOf } from '#world/questions.ts';
import { refusal } from '#world/refusal.ts';
import { holdings } from '../../src/holdings.ts';

let now = new Date('2022-05-01T10:00:00Z');
const { deps, owner } = await testDatabase({ now: () => now });
const { ask, register } = questionsOf({ deps, owner });
const passport = {
	name: 'SPURLOS',
	number: 'U12345678',
	nationality: 'TR',
	bornOn: '1980-02-29',
	validUntil: '2030-01-01',
	locale: 'de',
} as const;

async function count(table: string, where: string, ...values: unknown[]): Promise<number> {
	const { rows } = await owner.query(`select count(*)::int as n from ${table} where ${where}`, values);
	return rows[0].n;
}
async function everywhere(text: string): Promise<string[]> {
	const { rows: tables } = await owner.query(
		`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
	);
	const found: string[] = [];
	for (const { name } of tables)
		if ((await count(`"${name}" t`, 't::text ilike $1', `%${text}%`)) > 0) found.push(name);
	return found;
}

/** Somebody who answered everything an event asks, and asked for a letter. */
async function answered() {
	now = new Date('2022-05-01T10:00:00Z');
	const { id: eventId, slug } = await makeEvent(deps, { hasPublicRegistration: true }, 'open');
	await setAsking(deps, team, { eventId, consents: ['photo'], offersLetters: true, letterDays: 5 });
	const plain = await ask(eventId, { text: textIn('en', 'In the clear') });
	const special = await ask(eventId, { kind: 'access', text: textIn('en', 'Under seal') });
	const one = await register(slug, { [plain]: 'Spurlos answers', [special]: 'sealed' }, ['photo'], {
		familyName: 'Spurlos',
	});
	await askForLetter(deps, visitor, { secret: one.secret, fields: passport });
	const { rows } = await owner.query('select person_id from registration where id = $1', [one.id]);
	return { eventId, slug, personId: rows[0].person_id as string, plain, ...one };
}

describe('erasing a person', () => {
	test('takes answers, sealed ones and passports, leaves consents as a proof of nobody, and does so again after a restore', async () => {
		const { id, personId } = await answered();
		const rows = async () => ({
			answers: await count('answer', 'registration_id = $1', id),
			sealed: await count('special_answer', 'registration_id = $1', id),
			letters: await count('letter', 'registration_id = $1', id),
			consents: await count('consent_step', 'registration_id = $1', id),
		});
		expect(await rows()).toEqual({ answers: 1, sealed: 1, letters: 1, consents: 1 });
		const kept = await disclosePerson(deps, account([], { personId }), personId, holdings);
		expect(kept).toMatchObject({
			answer: [{ value: 'Spurlos answers' }],
			special_answer: [{ value: 'sealed' }],
			consent_step: [{ kind: 'photo', isGiven: true }],
			letter: [{ document: { number: 'U12345678' } }],
		});
		const before = await owner.query('select * from answer where registration_id = $1', [id]);

		await erasePerson(deps, team, personId, holdings);
		expect(await rows()).toEqual({ answers: 0, sealed: 0, letters: 0, consents: 1 });
		expect(await everywhere('spurlos')).toEqual([]);

		// A backup from before brings person and answer back; the list of erasures takes both again.
		await owner.query(`update person set erased_at = null, family_name = 'Spurlos' where id = $1`, [
			personId,
		]);
		for (const row of before.rows)
			await owner.query('insert into answer values ($1, $2, $3)', [
				id,
				row.question_id,
				JSON.stringify(row.value),
			]);
		expect(await everywhere('spurlos')).toEqual(['answer', 'person']);
		expect(await eraseAgain(deps, holdings, await listErasures(deps))).toBe(1);
		expect(await everywhere('spurlos')).toEqual([]);
	});

	test('leaves what belongs to houses, without an author: practice and minutes', async () => {
		const personId = await makePerson(deps, { familyName: 'Mitgeschrieben' });
		const { id: eventId } = await makeEvent(deps);
		const { id: practice } = await makePractice(deps, owner, await makeInstitution(deps));
		await owner.query('update practice set author_id = $1 where id = $2', [personId, practice]);
		await owner.query(
			`insert into minutes (id, event_id, text, author_id) values (gen_random_uuid(), $1, $2, $3)`,
			[eventId, JSON.stringify(textIn('en', 'What was agreed')), personId],
		);
		await erasePerson(deps, team, personId, holdings);
		expect(await count('practice', 'id = $1 and author_id is null and deleted_at is null', practice)).toBe(1);
		const kept = `event_id = $1 and author_id is null and text::text like '%What was agreed%'`;
		expect(await count('minutes', kept, eventId)).toBe(1);
		expect(await everywhere('mitgeschrieben')).toEqual([]);
	});
});

describe('what personal data is still here', () => {
	const told = async (eventId: string) =>
		Object.fromEntries(
			(await personalDataOfEvent(deps, team, { eventId })).map(({ key, question, people, until }) => [
				question ? `${key} ${question.texts.en?.text}` : key,
				[people, until],
			]),
		);

	test('is told as it stands in the database, before and after each thing is gone', async () => {
		const one = await answered();
		await register(one.slug, { [one.plain]: 'another answer' });
		expect(await told(one.eventId)).toEqual({
			registrations: [2, 'erased'],
			links: [2, { day: '2022-07-10' }],
			consents: [1, 'erased'],
			letters: [1, { day: '2022-06-15' }],
			'answers In the clear': [2, { day: '2022-06-20' }],
			'answers Under seal': [1, { day: '2022-06-20' }],
		});
		await cancelMyRegistration(deps, visitor, { secret: one.secret });
		await forgetAnswers(deps);
		expect(await told(one.eventId)).toEqual({
			registrations: [2, 'erased'],
			links: [2, { day: '2022-07-10' }],
			consents: [1, 'erased'],
			'answers In the clear': [1, { day: '2022-06-20' }],
		});
		await erasePerson(deps, team, one.personId, holdings);
		expect((await told(one.eventId)).registrations).toEqual([1, 'erased']);
		expect((await told((await makeEvent(deps)).id)).registrations).toBeUndefined();
		expect(await refusal(personalDataOfEvent(deps, reader, one))).toBe('forbidden not_allowed');
	});

	test('misses no table that names an event, a session or a registration and is about people', async () => {
		const { rows } = await owner.query<{ name: string }>(
			`select distinct table_name as name from information_schema.columns
				where table_schema = 'public' and column_name in ('event_id', 'session_id', 'registration_id')`,
		);
		// Where a contribution is taken up goes with the answer it belongs to.
		const reported = new Set([
			'answer',
			'special_answer',
			'taken_up',
			...sources.flatMap(({ tables }) => tables),
		]);
		expect(
			rows.map(({ name }) => name).filter((name) => !reported.has(name) && !impersonalTables.includes(name)),
		).toEqual([]);
	});
});
