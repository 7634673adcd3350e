// One list on purpose, however long: a table that is missing here is seen at a glance.

import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { Actor } from '#shared/actor.ts';
import { newId } from '#shared/id.ts';
import { account, reader, system, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { furnish, sketchHash, type Places } from './places.ts';

// No policy of ours is asked here: this is what the database itself lets through when a query forgot to ask.
const { deps, owner } = await testDatabase();
const own = await furnish(deps, owner, 'own');
const other = await furnish(deps, owner, 'other');
for (const place of [own, other]) await plantBetween(place);
const coordinator = account([{ role: 'coordinator', scope: 'institution', id: own.institution }]);
const organiser = account([{ role: 'organiser', scope: 'project', id: own.project }]);
const trainer = account([{ role: 'trainer', scope: 'event', id: own.event }]);
const stranger = account([]);
const names = new Map([
	...Object.entries(own).map(([name, id]) => [id, `own ${name}`] as const),
	...Object.entries(other).map(([name, id]) => [id, `other ${name}`] as const),
]);

/** What belongs to a record that everybody of the cast has one of, on either side. */
async function plantBetween({
	sketch,
	institution,
	registration,
	question,
	contribution,
	session,
	event,
}: Places): Promise<void> {
	await owner.query(
		`insert into sketch_agreement (id, sketch_id, institution_id, number, hash, agreed_at) values ($1, $2, $3, 1, $4, now())`,
		[newId(), sketch, institution, sketchHash],
	);
	await owner.query(
		`insert into special_answer (registration_id, question_id, sealed) values ($1, $2, 'sealed')`,
		[registration, question],
	);
	await owner.query(`insert into taken_up (registration_id, question_id, session_id) values ($1, $2, $3)`, [
		registration,
		contribution,
		session,
	]);
	await owner.query(
		`insert into consent_step (registration_id, kind, is_given, wording, locale, at) values ($1, 'photo', true, 'x', 'en', now())`,
		[registration],
	);
	await owner.query(
		`insert into invitation (id, event_id, email, email_key, part, locale)
		values ($1, $2, 'asked@example.org', 'asked@example.org', 'participant', 'en')`,
		[newId(), event],
	);
}

/** Tables whose rows are known by the record they belong to. */
const belonging: Readonly<Record<string, string>> = {
	sketch_version: 'sketch_id',
	sketch_agreement: 'sketch_id',
	special_answer: 'registration_id',
	taken_up: 'registration_id',
	consent_step: 'registration_id',
	letter: 'registration_id',
	invitation: 'event_id',
	network_member: 'network_id',
	concept_section_version: 'concept_id',
};

/** Which of the two records of a kind the actor sees in the table as a whole. */
async function seen(actor: Actor, table: string): Promise<string[]> {
	const key = sql.identifier(belonging[table] ?? 'id');
	const { rows } = await deps.db.as(actor, (tx) =>
		tx.execute<{ id: string }>(sql`select ${key} as id from ${sql.identifier(table)}`),
	);
	return rows.flatMap(({ id }) => names.get(id) ?? []).sort();
}

const both = (...names: readonly string[]) =>
	['other', 'own'].flatMap((of) => names.map((name) => `${of} ${name}`));
const publicConcepts = both('consultedConcept', 'monitoredConcept', 'presentedConcept');
const publicReports = both('publishedReport');

describe('row-level security', () => {
	// What is public about "own" everybody sees; what is not, its people alone; of "other" nothing is public.
	test.each([
		[
			'institution',
			...Array.from({ length: 4 }, () => [
				'other publicInstitution',
				'own institution',
				'own publicInstitution',
			]),
		],
		['partnership', ['own partnership'], ['own partnership'], ['own partnership'], ['own partnership']],
		['event', ['own event'], ['own event'], ['own event'], ['own event']],
		['event_session', ['own session'], ['own session'], ['own session'], ['own session']],
		// A room in which nothing takes place yet is known to those who plan.
		['event_room', [], [], ['own room'], ['own room']],
		['session_person', ...Array.from({ length: 4 }, () => ['own sessionPerson'])],
		['person', [], ['own person'], ['own person'], ['own person']],
		['affiliation', [], ['own post'], [], []],
		['registration', [], ...Array.from({ length: 3 }, () => ['own delegate', 'own registration'])],
		['access_grant', [], [], [], []],
		['import_run', [], [], [], []],
		['mail', [], [], [], []],
		// As long as nobody said that it may be shown.
		['voice', [], [], [], []],
		['calendar_feed', [], [], [], []],
		// What a funder asks for is no secret.
		['funder_call', ...Array.from({ length: 4 }, () => ['other funderCall', 'own funderCall'])],
		['sketch', [], ['own sketch'], [], []],
		['sketch_version', [], ['own sketch'], [], []],
		['sketch_agreement', [], ['own sketch'], [], []],
		[
			'concept',
			publicConcepts,
			[...publicConcepts, 'own concept'].toSorted(),
			publicConcepts,
			publicConcepts,
		],
		[
			'monitoring_report',
			publicReports,
			[...publicReports, 'own draftReport'].toSorted(),
			publicReports,
			publicReports,
		],
		['concept_principle', [], ['own conceptPart'], [], []],
		['concept_section', [], ['own conceptSection'], [], []],
		['concept_section_version', [], ['own concept'], [], []],
		['concept_comment', [], ['own conceptComment'], [], []],
		['consultation_comment', [], ['own consultationComment'], [], []],
		['partnership_proposal', [], ['own proposal'], [], []],
		['dialogue', ...Array.from({ length: 4 }, () => ['own dialogue'])],
		['statement', [], ['own statement'], [], []],
		['question', ...Array.from({ length: 4 }, () => ['own contribution', 'own question'])],
		['special_answer', [], [], ['own registration'], ['own registration']],
		['taken_up', [], [], ['own registration'], ['own registration']],
		['consent_step', [], [], ['own registration'], ['own registration']],
		['letter', [], [], [], []],
		['invitation', [], [], ['own event'], ['own event']],
	])('shows of %s to visitor and stranger, coordinator, organiser, trainer', async (table, ...expected) => {
		const [outside, ...scoped] = expected;
		expect(await seen(visitor, table)).toEqual(outside);
		expect(await seen(stranger, table)).toEqual(outside);
		expect(await seen(coordinator, table)).toEqual(scoped[0]);
		expect(await seen(organiser, table)).toEqual(scoped[1]);
		expect(await seen(trainer, table)).toEqual(scoped[2]);
	});

	test('shows all to those who keep the whole programme, and the outbox to nobody who only reads', async () => {
		const whose = async (actor: Actor, table: string) =>
			new Set((await seen(actor, table)).map((name) => name.split(' ')[0]));
		for (const table of ['institution', 'registration', 'event'])
			for (const actor of [reader, team, system])
				expect(await whose(actor, table), table).toEqual(new Set(['other', 'own']));
		expect(await seen(reader, 'mail')).toEqual([]);
	});

	test('shows a voice as far as its consent reaches, and what has none to the team alone', async () => {
		const both = ['other voice', 'own voice'];
		const visible = async () =>
			Promise.all([team, reader, coordinator, stranger, visitor].map((actor) => seen(actor, 'voice')));
		const say = (to: string) => owner.query(`update voice set ${to}`);
		expect(await visible()).toEqual([both, [], [], [], []]);
		await say(`consent = 'internal'`);
		expect(await visible()).toEqual([both, both, ['own voice'], [], []]);
		await say(`consent = 'public'`);
		expect(await visible()).toEqual([both, both, both, both, both]);
		await say('withdrawn_at = now()');
		expect(await visible()).toEqual([both, [], [], [], []]);
		await say(`consent = 'none', withdrawn_at = null`);
	});

	test('shows who only reads the people that took part, and neither posts nor roles', async () => {
		const took = ['other person', 'own person'];
		const all = ['other person', 'other twin', 'own person', 'own twin'];
		const readerThere = account([{ role: 'reader', scope: 'institution', id: own.institution }]);
		for (const [actor, people, posts, roles] of [
			[team, all, ['other post', 'own post'], ['other grant', 'own grant']],
			[system, all, ['other post', 'own post'], ['other grant', 'own grant']],
			[reader, took, [], []],
			[readerThere, [], [], []],
		] as const) {
			expect(await seen(actor, 'person')).toEqual(people);
			expect(await seen(actor, 'affiliation')).toEqual(posts);
			expect(await seen(actor, 'access_grant')).toEqual(roles);
		}
	});

	test('shows of a network its name to who is signed in, and what is said in it to nobody outside, whatever their role', async () => {
		const both = ['other network', 'own network'];
		for (const actor of [stranger, coordinator, organiser, trainer, reader, team]) {
			expect(await seen(actor, 'network')).toEqual(both);
			expect(await seen(actor, 'network_member')).toEqual(actor === team ? both : []);
			expect(await seen(actor, 'network_question')).toEqual([]);
		}
		for (const table of ['network', 'network_member', 'network_question'])
			expect(await seen(visitor, table), table).toEqual([]);
		expect(await seen(system, 'network_question')).toEqual(['other networkQuestion', 'own networkQuestion']);
	});

	test('shows passports to the team alone, and sketches to those who oversee the programme', async () => {
		const registrations = ['other registration', 'own registration'];
		expect(await seen(team, 'letter')).toEqual(registrations);
		expect(await seen(reader, 'letter')).toEqual([]);
		expect(await seen(reader, 'special_answer')).toEqual([]);
		expect(await seen(reader, 'taken_up')).toEqual([]);
		expect(await seen(reader, 'consent_step')).toEqual([]);
		for (const actor of [reader, team])
			expect(await seen(actor, 'sketch')).toEqual(['other sketch', 'own sketch']);
	});

	test('shows nothing at all where no actor was set', async () => {
		const people = ['institution', 'event', 'person', 'registration', 'programme_text', 'mail'];
		const between = [
			'funder_call',
			'sketch',
			'question',
			'special_answer',
			'taken_up',
			'letter',
			'network',
			'invitation',
			'dialogue',
			'statement',
			'participant',
			'vote',
			'analysis_run',
		];
		for (const table of [...people, ...between])
			expect((await deps.db.pool.query(`select * from ${table}`)).rows, table).toEqual([]);
	});

	test.each([
		['a coordinator', coordinator],
		['an organiser', organiser],
		['a trainer', trainer],
		['a stranger', stranger],
		['a visitor', visitor],
		['somebody who only reads', reader],
	])('lets %s change nothing of others', async (_, actor) => {
		const statements = [
			sql`update institution set name = name where id = ${other.institution}`,
			sql`update partnership set title = null where id = ${other.partnership}`,
			sql`update event set place = null where id = ${other.event}`,
			sql`update event_session set description = null where id = ${other.session}`,
			sql`update event_room set seats = 1 where id = ${other.room}`,
			sql`update session_person set is_named_in_public = true where id = ${other.sessionPerson}`,
			sql`update registration set note = 'x' where id = ${other.registration}`,
			sql`update person set phone = 'x' where id = ${other.person}`,
			sql`update affiliation set ends_on = null where id = ${other.post}`,
			sql`delete from registration where id = ${other.registration}`,
			sql`delete from access_grant`,
			sql`update calendar_feed set revoked_at = null`,
			sql`delete from calendar_feed`,
			sql`update access_grant set role = 'administrator'`,
			sql`update funder_call set year = 2000`,
			sql`update dialogue set paused_at = now() where id = ${other.dialogue}`,
			sql`update statement set state = 'accepted' where id = ${other.statement}`,
			sql`update moderation_policy set version = 9`,
			sql`delete from participant`,
			sql`update vote set says = 0`,
			sql`update sketch set state = 'agreed' where id = ${other.sketch}`,
			// Not even of one's own: versions are added.
			sql`update sketch_version set hash = 'x'`,
			sql`update sketch_agreement set number = 2 where sketch_id = ${other.sketch}`,
			sql`delete from sketch_agreement where sketch_id = ${other.sketch}`,
			sql`update partnership_proposal set state = 'withdrawn' where id = ${other.proposal}`,
			sql`update question set readers = 'organisers' where id = ${other.question}`,
			sql`update special_answer set sealed = 'x'`,
			sql`delete from special_answer`,
			sql`update taken_up set session_id = ${own.session}`,
			sql`delete from taken_up`,
			sql`update letter set made_at = null`,
			sql`delete from letter`,
			sql`update network set theme = null`,
			sql`update network_member set role = 'moderator', state = 'active'`,
			sql`update network_question set text = 'x'`,
			sql`update invitation set email = 'x' where event_id = ${other.event}`,
			sql`delete from invitation where event_id = ${other.event}`,
		];
		for (const statement of statements) {
			const { rowCount } = await deps.db.as(actor, (tx) => tx.execute(statement));
			expect(rowCount, JSON.stringify(statement.queryChunks[0])).toBe(0);
		}
		const insertions = [
			sql`insert into access_grant (id, person_id, role, scope) values (${newId()}, ${own.person}, 'administrator', 'programme')`,
			sql`insert into registration (id, event_id, person_id, locale) values (${newId()}, ${other.event}, ${own.person}, 'en')`,
			sql`insert into event_room (id, event_id, name) values (${newId()}, ${other.event}, 'x')`,
			sql`insert into session_person (id, event_id, session_id, part, name) values (${newId()}, ${other.event}, ${other.session}, 'speaker', 'x')`,
			sql`insert into affiliation (id, person_id, institution_id) values (${newId()}, ${own.person}, ${other.institution})`,
			sql`insert into calendar_feed (id, secret_hash, kind, person_id, locale, created_at) values (${newId()}, 'x', 'person', ${other.person}, 'en', now())`,
			sql`insert into programme_text (key, body) values ('title', '{}')`,
			sql`insert into funder_call (id, name, funder, year, currency, tiers, is_in_kind_counted, steps, zone)
				values (${newId()}, '{}', '{}', 2024, 'EUR', '[]', false, '[]', 'Europe/Berlin')`,
			sql`insert into sketch (id, partnership_id, first_id, second_id, number, title)
				values (${newId()}, ${other.partnership}, ${other.institution}, ${other.publicInstitution}, 1, '{}')`,
			sql`insert into sketch_version (id, sketch_id, number, content, hash, written_at) values (${newId()}, ${other.sketch}, 2, '{}', 'x', now())`,
			sql`insert into sketch_agreement (id, sketch_id, institution_id, number, hash, agreed_at)
				values (${newId()}, ${own.sketch}, ${other.institution}, 1, ${sketchHash}, now())`,
			sql`insert into partnership_proposal (id, partnership_id, state, phase, taken_on, proposer)
				values (${newId()}, ${other.partnership}, 'withdrawn', 'matching', '2022-02-02', 'first')`,
			sql`insert into question (id, event_id, position, text, kind, type, purpose, basis, retention_days, readers)
				values (${newId()}, ${other.event}, 9, '{}', 'plain', 'line', '{}', 'consent', 1, 'organisers')`,
			sql`insert into special_answer (registration_id, question_id, sealed) values (${own.registration}, ${other.question}, 'x')`,
			sql`insert into consent_step (registration_id, kind, is_given, wording, locale, at)
				values (${own.registration}, 'photo', true, 'x', 'en', now())`,
			sql`insert into letter (registration_id, sealed, locale, asked_at) values (${own.delegate}, 'x', 'en', now())`,
			sql`insert into network (id, name, purpose) values (${newId()}, '{}', '{}')`,
			sql`insert into network_member (id, network_id, person_id, name, state) values (${newId()}, ${own.network}, ${own.person}, 'x', 'active')`,
			sql`insert into network_question (id, network_id, title, text, language) values (${newId()}, ${own.network}, 'x', 'x', 'en')`,
			sql`insert into invitation (id, event_id, email, part, locale) values (${newId()}, ${other.event}, 'x', 'participant', 'en')`,
		];
		for (const statement of insertions)
			await expect(
				deps.db.as(actor, (tx) => tx.execute(statement)),
				JSON.stringify(statement.queryChunks[0]),
			).rejects.toMatchObject({ cause: { code: '42501' } });
	});

	test('stands on every table but those that sign-in and jobs need before there is an actor', async () => {
		const { rows } = await owner.query<{ name: string }>(`select relname as name from pg_class
			where relnamespace = 'public'::regnamespace and relkind = 'r' and not relrowsecurity order by 1`);
		expect(rows.map(({ name }) => name)).toEqual([
			'account',
			'account_session',
			'attempt',
			'audit_entry',
			'credential',
			'job',
			'one_time_link',
			'passkey',
			'two_factor',
			'verification',
		]);
	});
});

describe("the application's role", () => {
	test.each([
		['switch row security off', 'alter table person disable row level security'],
		['drop a policy', 'drop policy read on person'],
		['make itself a table', 'create table mine (id int)'],
		['become the owner', 'set role koprue_owner'],
		['bypass row security', 'alter role koprue_app bypassrls'],
		['rewrite the audit log', 'delete from audit_entry'],
		['take back a consent that was given', 'update consent_step set is_given = false'],
		['forget a consent', 'delete from consent_step'],
		['read the passwords of the database', 'select * from pg_authid'],
		['read files of the server', `select pg_read_file('/etc/passwd')`],
		['run programs', `copy (select 1) to program 'true'`],
	])('cannot %s', async (_, statement) => {
		await expect(deps.db.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
	});
});
