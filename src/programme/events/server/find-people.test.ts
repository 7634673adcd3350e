import { describe, expect, test } from 'vitest';
import { account, reader, team } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeEvent, makeRegistration, newcomer, registrationValues } from '#world/events.ts';
import { plantProject } from '#world/projects.ts';
import { refusal } from '#world/refusal.ts';
import { person } from '#programme/people/server/api.ts';
import { addRegistration, findPeople } from './api.ts';

const { deps, owner } = await testDatabase();
const stateOf = async (id: string) =>
	(await owner.query(`select state from registration where id = $1`, [id])).rows[0]?.state;
const personOf = async (id: string) =>
	(await owner.query(`select person_id from registration where id = $1`, [id])).rows[0]?.person_id as string;

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

	test('an organiser who registers an address of somebody they do not see learns nothing of them', async () => {
		const project = await plantProject(owner, 'BLIND');
		const elsewhere = await makeEvent(deps, { confidentiality: 'internal' });
		const hidden = newcomer({ givenName: 'Saklı' });
		const id = await makeRegistration(deps, elsewhere.id, { newcomer: hidden });
		await owner.query(`update person set phone = '+90 555 000 11 22' where id = $1`, [await personOf(id)]);
		const mine = await makeEvent(deps, { projectId: project });
		const organiser = account([{ role: 'organiser', scope: 'project', id: project }]);
		const shown = { givenName: 'Typed', familyName: 'Otherwise' };
		const added = await addRegistration(
			deps,
			organiser,
			registrationValues(mine.id, { newcomer: { ...hidden, ...shown } }),
		);
		// The same answer as for an address that nobody has.
		expect(added).toEqual({ id: added.id, wasKnown: false });
		const people = await deps.db.as(organiser, (tx) => tx.select().from(person));
		expect(people).toMatchObject([
			{ id: await personOf(added.id), ...shown, email: hidden.email, emailKey: null, phone: null },
		]);
		expect(await personOf(added.id)).not.toBe(await personOf(id));
		// Once the organiser sees them, an address is that person's.
		const again = registrationValues((await makeEvent(deps, { projectId: project })).id);
		const { id: first, wasKnown } = await addRegistration(deps, organiser, again);
		expect([await stateOf(first), wasKnown]).toEqual(['confirmed', false]);
		const third = await makeEvent(deps, { projectId: project });
		const second = await addRegistration(deps, organiser, { ...again, eventId: third.id });
		expect(second).toEqual({ id: second.id, wasKnown: true });
		expect(await personOf(second.id)).toBe(await personOf(first));
	});
});
