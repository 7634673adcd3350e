import { describe, expect, test } from 'vitest';
import type { Actor } from '#shared/actor.ts';
import { account, coordinatorOf } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { eventValues, makeEvent, makeRegistration, newcomer } from '#world/events.ts';
import { institutionValues, makeInstitution } from '#world/institutions.ts';
import { refusal } from '#world/refusal.ts';
import { changeEvent, moveRegistration, nameDelegate, planDelegation } from '#programme/events/server/api.ts';
import { updateInstitution } from '#programme/institutions/server/api.ts';

const { deps } = await testDatabase({ now: () => new Date('2022-05-01T10:00:00Z') });

/** Two houses and two events; one person coordinates the first house, only counsels at the second, and organises the first event. */
async function twoHouses() {
	const [first, second] = [await makeInstitution(deps), await makeInstitution(deps)];
	const [here, there] = [await makeEvent(deps, {}, 'open'), await makeEvent(deps, {}, 'open')];
	const both = account([
		{ role: 'coordinator', scope: 'institution', id: first },
		{ role: 'counsellor', scope: 'institution', id: second },
		{ role: 'organiser', scope: 'event', id: here.id },
	]);
	return { first, second, here, there, both };
}

describe('who has one role at one house and another at a second', () => {
	test('changes the one they coordinate and not the other, nor does the right to one reach a third', async () => {
		const { first, second, both } = await twoHouses();
		const change = (id: string, who: Actor = both) =>
			refusal(updateInstitution(deps, who, { id, version: 1, values: institutionValues() }));
		expect([await change(second), await change(await makeInstitution(deps))]).toEqual([
			'forbidden not_allowed',
			'forbidden not_allowed',
		]);
		expect(await change(first)).toBe('done');
	});

	test('names people for the delegation of the one, in whatever event, and for the other in none', async () => {
		const { first, second, there, here, both } = await twoHouses();
		const plan = (institutionId: string, eventId: string, who: Actor = both) =>
			planDelegation(deps, who, { eventId, institutionId, seats: 2, policy: 'partial' });
		expect(await refusal(plan(second, there.id))).toMatch(/^(forbidden|missing)/);
		const ofSecond = { eventId: there.id, id: (await plan(second, there.id, coordinatorOf(second))).id };
		const fields = { ...newcomer(), part: 'participant', locale: 'tr', isHead: false } as const;
		expect(await refusal(nameDelegate(deps, both, { ...ofSecond, fields }))).toMatch(/^(forbidden|missing)/);
		const own = { eventId: there.id, id: (await plan(first, there.id)).id };
		expect(await refusal(nameDelegate(deps, both, { ...own, fields }))).toBe('done');
		expect(here.id).not.toBe(there.id);
	});

	test('answers for who comes to the event they organise, and at another neither for that event nor for their own people', async () => {
		const { first, here, there, both } = await twoHouses();
		const move = (eventId: string, id: string) =>
			refusal(moveRegistration(deps, both, { eventId, id, to: 'cancelled' }));
		const [mine, theirs] = [await makeRegistration(deps, here.id), await makeRegistration(deps, there.id)];
		const ofMyHouse = await makeRegistration(deps, there.id, { institutionId: first });
		expect([
			await move(there.id, theirs),
			await move(there.id, ofMyHouse),
			await move(here.id, theirs),
		]).toEqual(['forbidden not_allowed', 'forbidden not_allowed', 'missing not_found']);
		expect(await move(here.id, mine)).toBe('done');
		const change = (id: string, version = 1) =>
			refusal(changeEvent(deps, both, { id, version, fields: eventValues({ place: 'Buca' }) }));
		expect(await change(there.id)).toBe('forbidden not_allowed');
		const { rows } = await deps.db.as(both, (tx) =>
			tx.execute<{ version: number }>(`select version from event where id = '${here.id}'`),
		);
		expect(await change(here.id, rows[0]!.version)).toBe('done');
	});

	test('changes past the use cases no row of the other house or event', async () => {
		const { first, second, there, both } = await twoHouses();
		const ofSecond = await makeRegistration(deps, there.id, { institutionId: second });
		const changed = (statement: string) =>
			deps.db.as(both, async (tx) => (await tx.execute(statement)).rowCount);
		expect([
			await changed(`update institution set acronym = 'X' where id = '${second}'`),
			await changed(`delete from institution where id = '${second}'`),
			await changed(`update event set place = 'X' where id = '${there.id}'`),
			await changed(`update registration set note = 'X' where id = '${ofSecond}'`),
			await changed(`update institution set acronym = 'X' where id = '${first}'`),
		]).toEqual([0, 0, 0, 0, 1]);
	});

	test('reads past the use cases nobody whom the other house sends, nor what its event is answered', async () => {
		const { first, second, here, there, both } = await twoHouses();
		const registered = {
			ofFirst: await makeRegistration(deps, there.id, { institutionId: first }),
			ofSecond: await makeRegistration(deps, there.id, { institutionId: second }),
			here: await makeRegistration(deps, here.id, { institutionId: second }),
		};
		const readsThere = account([...both.grants, { role: 'reader', scope: 'event', id: there.id }]);
		for (const [who, expected] of [
			[both, [registered.ofFirst, registered.here]],
			[readsThere, Object.values(registered)],
		] as const) {
			const { rows } = await deps.db.as(who, (tx) =>
				tx.execute<{ id: string }>('select id from registration'),
			);
			expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(expected));
			const { rowCount } = await deps.db.as(who, (tx) =>
				tx.execute(`update registration set note = 'X' where id <> '${registered.here}'`),
			);
			expect(rowCount).toBe(0);
		}
	});
});
