import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readListing } from '#shared/listing.ts';
import { textIn } from '#shared/text.ts';
import { account, coordinatorOf, reader, reading, team, visitor } from '../../../../tests/world/actors.ts';
import { testDatabase } from '../../../../tests/world/database.ts';
import { makeEvent, makeRegistration, newcomer, registrationValues } from '../../../../tests/world/events.ts';
import { makeInstitution } from '../../../../tests/world/institutions.ts';
import { plantProject } from '../../../../tests/world/projects.ts';
import { countQueries } from '../../../../tests/world/queries.ts';
import { refusal } from '../../../../tests/world/refusal.ts';
import { registrationListing } from '../listing.ts';
import { registrationStates, registrationTransitions, type RegistrationState } from '../registration.ts';
import {
	addRegistration,
	attendanceList,
	changeRegistration,
	exportRegistrations,
	findPeople,
	getEvent,
	listRegistrations,
	moveRegistration,
	moveRegistrations,
	personRegistrations,
	removeRegistration,
	restoreRegistration,
	setAttendance,
	similarPeople,
} from './api.ts';

const { deps, owner } = await testDatabase();

type Who = Parameters<typeof listRegistrations>[1];
const listing = (query = '') => readListing(registrationListing, new URLSearchParams(query));
const names = async (eventId: string, query = '', actor: Who = team) =>
	(await listRegistrations(deps, actor, { eventId, listing: listing(query) })).items.map(
		({ familyName }) => familyName,
	);
const stateOf = async (id: string) =>
	(await owner.query(`select state from registration where id = $1`, [id])).rows[0]?.state;
const plant = (id: string, state: RegistrationState) =>
	owner.query(`update registration set state = $2 where id = $1`, [id, state]);
const personOf = async (id: string) =>
	(await owner.query(`select person_id from registration where id = $1`, [id])).rows[0]?.person_id as string;

describe('a registration', () => {
	test('adds a newcomer once, and knows them again by their address', async () => {
		const first = (await makeEvent(deps)).id;
		const second = (await makeEvent(deps)).id;
		const ayse = newcomer({ email: 'Ayse.Kaya+buca@gmail.com', familyName: 'Kaya' });
		const one = await addRegistration(deps, team, registrationValues(first, { newcomer: ayse }));
		expect(one.wasKnown).toBe(false);
		const again = { ...ayse, givenName: 'A.', email: 'AYSEKAYA@GMAİL.com' };
		const two = await addRegistration(deps, team, registrationValues(second, { newcomer: again }));
		expect(two.wasKnown).toBe(true);
		expect(await personOf(two.id)).toBe(await personOf(one.id));
		expect(await refusal(addRegistration(deps, team, registrationValues(first, { newcomer: again })))).toBe(
			'conflict registered_already',
		);
	});

	test('asks before it adds somebody whose name is known', async () => {
		const { id } = await makeEvent(deps);
		await makeRegistration(deps, id, {
			newcomer: newcomer({ givenName: 'Işıl', familyName: 'Öz', email: null }),
		});
		const same = newcomer({ givenName: 'ISIL', familyName: 'oz', email: null });
		const values = registrationValues(id, { newcomer: same });
		expect(await refusal(addRegistration(deps, team, values))).toBe('conflict similar_person');
		expect(await similarPeople(deps, team, { eventId: id, ...same })).toMatchObject([
			{ givenName: 'Işıl', familyName: 'Öz', isRegistered: true },
		]);
		expect(await refusal(addRegistration(deps, team, { ...values, isSomebodyElse: true }))).toBe('done');
		expect((await names(id)).toSorted()).toEqual(['oz', 'Öz']);
	});

	test('is taken up again after it was withdrawn or laid into the bin', async () => {
		const { id: eventId } = await makeEvent(deps);
		const id = await makeRegistration(deps, eventId);
		const again = registrationValues(eventId, { newcomer: null, personId: await personOf(id) });
		await moveRegistration(deps, team, { eventId, id, to: 'cancelled' });
		expect(await addRegistration(deps, team, again)).toEqual({ id, wasKnown: false });
		expect(await stateOf(id)).toBe('confirmed');
		await removeRegistration(deps, team, { eventId, id });
		expect(await names(eventId)).toEqual([]);
		expect(await addRegistration(deps, team, { ...again, state: 'submitted' })).toEqual({
			id,
			wasKnown: false,
		});
		expect(await stateOf(id)).toBe('submitted');
		await removeRegistration(deps, team, { eventId, id });
		await restoreRegistration(deps, team, { eventId, id });
		expect(await names(eventId)).toEqual(['Yılmaz']);
	});

	test('moves by listed steps only', async () => {
		const { id: eventId } = await makeEvent(deps);
		const id = await makeRegistration(deps, eventId);
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...registrationStates),
				fc.constantFrom(...registrationStates),
				async (from, to) => {
					await plant(id, from);
					const isListed = (registrationTransitions[from] as readonly string[]).includes(to);
					expect(await refusal(moveRegistration(deps, team, { eventId, id, to }))).toBe(
						isListed ? 'done' : 'conflict step_not_allowed',
					);
					expect(await stateOf(id)).toBe(isListed ? to : from);
					await plant(id, from);
					expect(await moveRegistrations(deps, team, { eventId, ids: [id], to })).toEqual({
						moved: isListed ? 1 : 0,
					});
					expect(await stateOf(id)).toBe(isListed ? to : from);
				},
			),
			{ numRuns: 60 },
		);
	});

	test('changes under a version check; naming the institution settles what was typed', async () => {
		const institutionId = await makeInstitution(deps);
		const { id: eventId } = await makeEvent(deps);
		const id = await makeRegistration(deps, eventId);
		await owner.query(`update registration set institution_typed = 'Buca Bld.' where id = $1`, [id]);
		const fields = { institutionId, part: 'speaker', locale: 'ar', note: 'Tır =1' } as const;
		expect(await changeRegistration(deps, team, { eventId, id, version: 1, ...fields })).toEqual({
			version: 2,
		});
		expect(await refusal(changeRegistration(deps, team, { eventId, id, version: 1, ...fields }))).toBe(
			'conflict conflict',
		);
		const { items } = await listRegistrations(deps, team, { eventId, listing: listing() });
		expect(items[0]).toMatchObject({ ...fields, institutionTyped: null, version: 2 });
	});

	test('by two people at the same moment is one person with one registration', async () => {
		const { id: eventId } = await makeEvent(deps);
		const person = newcomer();
		const results = await Promise.allSettled(
			Array.from({ length: 8 }, () =>
				addRegistration(deps, team, registrationValues(eventId, { newcomer: person })),
			),
		);
		expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		const { rows } = await owner.query(`select count(*)::int from person where email = $1`, [person.email]);
		expect(rows).toEqual([{ count: 1 }]);
	});
});

describe('the list of registrations', () => {
	test("finds name and institution together, filters, and sorts the reader's way", async () => {
		const buca = await makeInstitution(deps, { name: textIn('tr', 'Buca Belediyesi'), place: 'Buca' });
		const { id } = await makeEvent(deps);
		const add = (familyName: string, more: object = {}) =>
			makeRegistration(deps, id, { newcomer: newcomer({ familyName }), ...more });
		await add('Zorlu', { institutionId: buca });
		await add('Çelik', { state: 'submitted' });
		await add('Ceylan', { part: 'speaker' });
		await add('Şahin', { institutionId: buca });
		const turkish = reading(team, 'tr');
		expect(await names(id, '', turkish)).toEqual(['Ceylan', 'Çelik', 'Şahin', 'Zorlu']);
		expect(await names(id, '?q=BUCA+sahin', turkish)).toEqual(['Şahin']);
		expect(await names(id, '?state=submitted')).toEqual(['Çelik']);
		expect(await names(id, '?part=speaker')).toEqual(['Ceylan']);
		expect(await names(id, `?institution=${buca}`, turkish)).toEqual(['Şahin', 'Zorlu']);
		expect((await getEvent(deps, team, { id })).registrations).toEqual({ confirmed: 3, submitted: 1 });
	});

	test('shows a coordinator their own institution alone, an organiser their own events alone', async () => {
		const [project, foreign] = [await plantProject(owner, 'REG-A'), await plantProject(owner, 'REG-B')];
		const [mine, theirs] = [await makeInstitution(deps), await makeInstitution(deps)];
		const { id } = await makeEvent(deps, { projectId: project }, 'announced');
		const ids = {
			mine: await makeRegistration(deps, id, {
				institutionId: mine,
				newcomer: newcomer({ familyName: 'Mine' }),
			}),
			theirs: await makeRegistration(deps, id, {
				institutionId: theirs,
				newcomer: newcomer({ familyName: 'Theirs' }),
			}),
		};
		expect(await names(id, '', coordinatorOf(mine))).toEqual(['Mine']);
		expect(await names(id, '?q=theirs', coordinatorOf(mine))).toEqual([]);
		const readsThere = account([
			{ role: 'coordinator', scope: 'institution', id: mine },
			{ role: 'reader', scope: 'institution', id: theirs },
		]);
		expect(await names(id, '', readsThere)).toEqual(['Mine']);
		expect(await names(id, '', reader)).toEqual(['Mine', 'Theirs']);
		expect(await names(id, '', account([{ role: 'organiser', scope: 'project', id: project }]))).toEqual([
			'Mine',
			'Theirs',
		]);
		const organiserElsewhere = account([{ role: 'organiser', scope: 'project', id: foreign }]);
		for (const actor of [organiserElsewhere, account([]), visitor]) {
			expect(await refusal(names(id, '', actor))).toMatch(/^(forbidden|signed-out)/);
			expect(await refusal(exportRegistrations(deps, actor, { eventId: id, listing: listing() }))).toMatch(
				/^(forbidden|signed-out)/,
			);
		}
		const move = { eventId: id, id: ids.theirs, to: 'cancelled' as const };
		for (const actor of [coordinatorOf(mine), reader, organiserElsewhere])
			expect(await refusal(moveRegistration(deps, actor, move))).toBe('forbidden not_allowed');
		const text = (await exportRegistrations(deps, coordinatorOf(mine), { eventId: id, listing: listing() }))
			.text;
		expect(text).toContain('Mine');
		expect(text).not.toContain('Theirs');
	});

	test('of another event is not reached through one that is mine', async () => {
		const [a, b] = [await plantProject(owner, 'IDOR-A'), await plantProject(owner, 'IDOR-B')];
		const mine = (await makeEvent(deps, { projectId: a }, 'running')).id;
		const theirs = (await makeEvent(deps, { projectId: b }, 'running')).id;
		const id = await makeRegistration(deps, theirs);
		const organiser = account([{ role: 'organiser', scope: 'project', id: a }]);
		const nested = { eventId: mine, id };
		const fields = { institutionId: null, part: 'speaker', locale: 'de', note: null } as const;
		expect(await refusal(moveRegistration(deps, organiser, { ...nested, to: 'attended' }))).toBe(
			'missing not_found',
		);
		expect(await refusal(changeRegistration(deps, organiser, { ...nested, version: 1, ...fields }))).toBe(
			'missing not_found',
		);
		expect(await refusal(removeRegistration(deps, organiser, nested))).toBe('missing not_found');
		expect(await moveRegistrations(deps, organiser, { eventId: mine, ids: [id], to: 'attended' })).toEqual({
			moved: 0,
		});
		const marks = { eventId: mine, shown: [id], was: [], present: [id], rest: 'leave' } as const;
		expect(await setAttendance(deps, organiser, { ...marks, shown: [id], was: [], present: [id] })).toEqual({
			attended: 0,
			noShow: 0,
			cleared: 0,
		});
		expect(await stateOf(id)).toBe('confirmed');
	});
});

describe('finding people to register', () => {
	test('is for those who register, needs two letters and shows twenty at most', async () => {
		const project = await plantProject(owner, 'FIND');
		const { id } = await makeEvent(deps, { projectId: project });
		for (let number = 0; number < 22; number++)
			await makeRegistration(deps, id, { newcomer: newcomer({ familyName: 'Bulunacak' }) });
		expect(await findPeople(deps, team, { eventId: id, q: 'BULUNACAK' })).toHaveLength(20);
		expect(await findPeople(deps, team, { eventId: id, q: 'b' })).toEqual([]);
		expect(await findPeople(deps, team, { eventId: id, q: '%' })).toEqual([]);
		expect(await refusal(findPeople(deps, reader, { eventId: id, q: 'bulunacak' }))).toBe(
			'forbidden not_allowed',
		);
		const other = (await makeEvent(deps, { projectId: await plantProject(owner, 'FIND-B') })).id;
		const organiser = account([{ role: 'organiser', scope: 'event', id: other }]);
		expect(await findPeople(deps, organiser, { eventId: other, q: 'bulunacak' })).toEqual([]);
	});

	test('an organiser registers by address somebody they do not see, without a second person', async () => {
		const project = await plantProject(owner, 'BLIND');
		const elsewhere = await makeEvent(deps);
		const known = newcomer();
		const id = await makeRegistration(deps, elsewhere.id, { newcomer: known });
		const mine = await makeEvent(deps, { projectId: project });
		const organiser = account([{ role: 'organiser', scope: 'project', id: project }]);
		const added = await addRegistration(
			deps,
			organiser,
			registrationValues(mine.id, { newcomer: { ...known, familyName: 'Other' } }),
		);
		expect(added.wasKnown).toBe(true);
		expect(await personOf(added.id)).toBe(await personOf(id));
		const { id: newOne, wasKnown } = await addRegistration(deps, organiser, registrationValues(mine.id));
		expect([await stateOf(newOne), wasKnown]).toEqual(['confirmed', false]);
	});
});

describe('attendance', () => {
	test('changes only the boxes that somebody touched', async () => {
		const { id: eventId } = await makeEvent(deps, {}, 'running');
		const [a, b, c, d] = [
			await makeRegistration(deps, eventId),
			await makeRegistration(deps, eventId),
			await makeRegistration(deps, eventId),
			await makeRegistration(deps, eventId, { state: 'submitted' }),
		];
		expect((await attendanceList(deps, team, { eventId })).map(({ id }) => id).sort()).toEqual(
			[a, b, c].sort(),
		);
		const base = { eventId, shown: [a, b, c, d] };
		const first = { ...base, was: [], present: [a], rest: 'leave' as const };
		expect(await setAttendance(deps, team, first)).toEqual({ attended: 1, noShow: 0, cleared: 0 });
		// Somebody at another door had the page open since before: their untouched box for A says nothing.
		const second = { ...base, was: [], present: [b, d], rest: 'leave' as const };
		expect(await setAttendance(deps, team, second)).toEqual({ attended: 1, noShow: 0, cleared: 0 });
		expect(await Promise.all([a, b, c, d].map(stateOf))).toEqual([
			'attended',
			'attended',
			'confirmed',
			'submitted',
		]);
		const third = { ...base, was: [a, b], present: [b], rest: 'leave' as const };
		expect(await setAttendance(deps, team, third)).toEqual({ attended: 0, noShow: 0, cleared: 1 });
		const last = { ...base, was: [b], present: [b], rest: 'no_show' as const };
		expect(await setAttendance(deps, team, last)).toEqual({ attended: 0, noShow: 2, cleared: 0 });
		expect(await Promise.all([a, b, c, d].map(stateOf))).toEqual([
			'no_show',
			'attended',
			'no_show',
			'submitted',
		]);
	});

	test('waits until the event has begun', async () => {
		const later = { startsLocal: '2199-01-01T09:00', endsLocal: '2199-01-01T17:00' };
		const { id: eventId } = await makeEvent(deps, later, 'open');
		const id = await makeRegistration(deps, eventId);
		const marks = { eventId, shown: [id], was: [], present: [id], rest: 'leave' as const };
		expect(await refusal(setAttendance(deps, team, marks))).toBe('conflict not_begun');
	});

	test('is written for 300 people in a handful of statements', async () => {
		const { id: eventId } = await makeEvent(deps, {}, 'running');
		await owner.query(
			`with people as (
				insert into person (id, given_name, family_name) select gen_random_uuid(), 'P', n::text from generate_series(1, 300) n returning id)
			insert into registration (id, event_id, person_id, state, locale)
			select gen_random_uuid(), $1, id, 'confirmed', 'tr' from people`,
			[eventId],
		);
		const shown = (await attendanceList(deps, team, { eventId })).map(({ id }) => id);
		expect(shown).toHaveLength(300);
		const marks = { eventId, shown, was: [], present: shown.slice(0, 200), rest: 'no_show' as const };
		const queries = await countQueries(deps, async () => {
			expect(await setAttendance(deps, team, marks)).toEqual({ attended: 200, noShow: 100, cleared: 0 });
		});
		expect(queries).toBeLessThan(12);
		expect((await getEvent(deps, team, { id: eventId })).registrations).toEqual({
			attended: 200,
			no_show: 100,
		});
	});
});

describe('the CSV of registrations', () => {
	test('runs no formula, keeps every letter, and leaves a trace', async () => {
		const { id } = await makeEvent(deps);
		const hostile = newcomer({
			givenName: '=HYPERLINK("http://evil")',
			familyName: '@Ünsal, "Ali"',
			email: null,
		});
		await makeRegistration(deps, id, { newcomer: hostile, note: '+49 30\n-1' });
		const { name, text } = await exportRegistrations(deps, reading(team, 'de'), {
			eventId: id,
			listing: listing(),
		});
		expect(name).toMatch(/^[a-z0-9-]+\.csv$/);
		expect(text).toMatch(/^\uFEFFNachname,Vorname,/);
		expect(text).toContain(`"'@Ünsal, ""Ali""","'=HYPERLINK(""http://evil"")",,,Teilnahme,Bestätigt,tr,`);
		expect(text).toContain(`"'+49 30\n-1"`);
		const { rows } = await owner.query(
			`select action, fields from audit_entry where record_id = $1 and action = 'export'`,
			[id],
		);
		expect(rows).toEqual([{ action: 'export', fields: ['registration'] }]);
	});

	test('is not handed to coordinators and readers under the Chatham House rule', async () => {
		const institutionId = await makeInstitution(deps);
		const { id } = await makeEvent(deps, { confidentiality: 'chatham_house' }, 'open');
		await makeRegistration(deps, id, { institutionId });
		for (const actor of [reader, coordinatorOf(institutionId)])
			expect(await refusal(exportRegistrations(deps, actor, { eventId: id, listing: listing() }))).toBe(
				'forbidden not_allowed',
			);
		expect(await refusal(exportRegistrations(deps, team, { eventId: id, listing: listing() }))).toBe('done');
	});
});

test("a person's registrations show where they were, to those who may know", async () => {
	const institutionId = await makeInstitution(deps);
	const other = await makeInstitution(deps);
	const [early, late] = [
		await makeEvent(deps, { startsLocal: '2019-01-01T09:00', endsLocal: '2019-01-01T10:00' }, 'announced'),
		await makeEvent(deps, {}, 'announced'),
	];
	const id = await makeRegistration(deps, early.id, { institutionId });
	const personId = await personOf(id);
	await makeRegistration(deps, late.id, { newcomer: null, personId, institutionId: other });
	const seen = async (actor: Who) =>
		(await personRegistrations(deps, actor, { personId })).map(({ eventId }) => eventId);
	expect(await seen(team)).toEqual([late.id, early.id]);
	expect(await seen(account([], { personId }))).toEqual([late.id, early.id]);
	expect(await seen(coordinatorOf(institutionId))).toEqual([early.id]);
	expect(await seen(account([]))).toEqual([]);
});
