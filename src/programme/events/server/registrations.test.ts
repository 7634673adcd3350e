import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readListing } from '#shared/listing.ts';
import { textIn } from '#shared/text.ts';
import { account, coordinatorOf, reader, reading, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeEvent, makeRegistration, newcomer, registrationValues } from '#world/events.ts';
import { makeInstitution } from '#world/institutions.ts';
import { plantProject } from '#world/projects.ts';
import { refusal } from '#world/refusal.ts';
import { registrationListing } from '../listing.ts';
import { registrationStates, registrationTransitions, type RegistrationState } from '../registration.ts';
import {
	addRegistration,
	changeRegistration,
	exportRegistrations,
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

	test('is a coordinator’s own also without the second lock', async () => {
		const [mine, theirs] = [await makeInstitution(deps), await makeInstitution(deps)];
		const { id } = await makeEvent(deps, {}, 'announced');
		for (const [familyName, institutionId] of [
			['Mine', mine],
			['Theirs', theirs],
		] as const)
			await makeRegistration(deps, id, { institutionId, newcomer: newcomer({ familyName }) });
		await owner.query('alter table registration disable row level security');
		try {
			const { rows } = await deps.db.as(coordinatorOf(mine), (tx) =>
				tx.execute(`select id from registration where event_id = '${id}'`),
			);
			expect(rows).toHaveLength(2);
			expect(await names(id, '', coordinatorOf(mine))).toEqual(['Mine']);
			const wanted = { eventId: id, listing: listing() };
			expect((await exportRegistrations(deps, coordinatorOf(mine), wanted)).text).not.toContain('Theirs');
		} finally {
			await owner.query('alter table registration enable row level security');
		}
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
		// To the team no row is hidden: there the event in the address alone refuses.
		for (const work of [
			() => moveRegistration(deps, team, { ...nested, to: 'attended' }),
			() => changeRegistration(deps, team, { ...nested, version: 1, ...fields }),
			() => removeRegistration(deps, team, nested),
		])
			expect(await refusal(work())).toBe('missing not_found');
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
