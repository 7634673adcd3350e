import { expect, test } from 'vitest';
import { system, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { refusal } from '#world/refusal.ts';
import { seatsOf } from '#world/seats.ts';
import { cancelMyRegistration, moveRegistration, offerByHand, offerSeats } from '../api.ts';

const clock = { now: new Date('2022-05-01T10:00:00Z') };
const { deps, owner } = await testDatabase({ now: () => clock.now });
const { opened, register, secretOf, stateOf, states, quotaOf } = seatsOf({ deps, owner }, clock);

const idOf = async (email: string) =>
	(
		await owner.query<{ id: string }>(
			'select r.id from registration r join person p on p.id = r.person_id where p.email = $1',
			[email],
		)
	).rows[0]!.id;
const held = async (quotaId: string) =>
	(await owner.query('select 1 from registration_seat where quota_id = $1', [quotaId])).rows.length;

/** One seat, which is taken, and two who wait for it. */
async function full() {
	const event = await opened(1);
	const emails = [await register(event.slug), await register(event.slug), await register(event.slug)];
	const ids = await Promise.all(emails.map(idOf));
	return { ...event, emails, ids, secret: await secretOf(emails[0]!) };
}

test('somebody cancels, the job and the team promote, all at once: the seat is given once, in turn or by hand', async () => {
	for (let round = 0; round < 6; round++) {
		const { id, quotaId, emails, ids, secret } = await full();
		const [cancelled, byHand] = await Promise.all([
			refusal(cancelMyRegistration(deps, visitor, { secret })),
			refusal(moveRegistration(deps, team, { eventId: id, id: ids[2]!, to: 'confirmed', raise: false })),
			offerSeats(deps, { eventId: id }),
			offerByHand(deps, team, { eventId: id }),
		]);
		expect(cancelled).toBe('done');
		// Who came later is let in by hand only if the seat was not offered to the first in line before.
		expect([byHand, await stateOf(emails[1]!), await stateOf(emails[2]!)]).toEqual(
			byHand === 'done'
				? ['done', 'waitlisted', 'confirmed']
				: ['conflict quota_full', 'offered', 'waitlisted'],
		);
		expect([(await quotaOf(quotaId)).taken, await held(quotaId)]).toEqual([1, 1]);
	}
});

test('two who each look for the free seat before they give it let two people in', async () => {
	const { id, quotaId, ids, secret } = await full();
	await owner.query('update quota set size = 0 where id = $1', [quotaId]);
	await cancelMyRegistration(deps, visitor, { secret });
	await owner.query('update quota set size = 1 where id = $1', [quotaId]);
	const { promise: bothLooked, resolve } = Promise.withResolvers<void>();
	let looked = 0;
	await Promise.all(
		ids.slice(1).map((one) =>
			deps.db.as(system, async (tx) => {
				const { rows } = await tx.execute<{ taken: number }>(
					`select count(*)::int as taken from registration where event_id = '${id}' and state in ('offered', 'confirmed')`,
				);
				if (++looked === 2) resolve();
				await bothLooked;
				if (rows[0]!.taken < 1)
					await tx.execute(`update registration set state = 'offered' where id = '${one}'`);
			}),
		),
	);
	expect(await states(id)).toEqual(['cancelled', 'offered', 'offered']);
});
