import { expect, test } from 'vitest';
import { system, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeEvent, makeQuota, makeRegistration, publicFields } from '#world/events.ts';
import { moveRegistration, registerPublicly, removeRegistration, restoreRegistration } from '../api.ts';

const { deps, owner } = await testDatabase({ now: () => new Date('2022-05-01T10:00:00Z') });

/** Holds each step until both are there: the order in which two take the same two quotas is not left to chance. */
function meeting(count: number): () => Promise<void> {
	const { promise, resolve } = Promise.withResolvers<void>();
	let arrived = 0;
	return () => {
		if (++arrived === count) resolve();
		return promise;
	};
}

async function takeByHand(ids: readonly string[], meet: () => Promise<void>): Promise<void> {
	await deps.db.as(system, async (tx) => {
		for (const [index, id] of ids.entries()) {
			await tx.execute(`update quota set size = size where id = '${id}'`);
			if (index === 0) await meet();
		}
	});
}

test('two who need the same quotas in opposite order both come through; taken one after the other they lock each other out', async () => {
	const { id, slug } = await makeEvent(deps, { hasPublicRegistration: true }, 'open');
	const quotas = [await makeQuota(deps, id, 50), await makeQuota(deps, id, 50, 'part:participant')];
	const people = await Promise.all(
		Array.from({ length: 6 }, () => makeRegistration(deps, id, { state: 'submitted' })),
	);
	// Everything that takes or gives seats, at once, of the same event.
	await Promise.all([
		...people.map((one) => moveRegistration(deps, team, { eventId: id, id: one, to: 'confirmed' })),
		...people.map(async (one) => {
			await removeRegistration(deps, team, { eventId: id, id: one });
			await restoreRegistration(deps, team, { eventId: id, id: one });
		}),
		...people.map((_, index) =>
			registerPublicly(deps, visitor, { slug, network: `n${index}`, fields: publicFields() }),
		),
	]);
	const { rows } = await owner.query<{ taken: number }>('select taken from quota where event_id = $1', [id]);
	expect(rows).toEqual([{ taken: 6 }, { taken: 6 }]);

	const meet = meeting(2);
	const ends = await Promise.allSettled([takeByHand(quotas, meet), takeByHand(quotas.toReversed(), meet)]);
	expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});
