import { describe, expect, test } from 'vitest';
import { account, reader, team } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeEvent, makeRegistration, newcomer, registrationValues } from '#world/events.ts';
import { plantProject } from '#world/projects.ts';
import { refusal } from '#world/refusal.ts';
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
