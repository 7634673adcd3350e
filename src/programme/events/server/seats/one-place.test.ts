import { expect, test } from 'vitest';
import { newId } from '#shared/id.ts';
import { team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeRegistration, publicFields } from '#world/events.ts';
import { refusal } from '#world/refusal.ts';
import { seatsOf } from '#world/seats.ts';
import { cancelMyRegistration, moveRegistration, registerPublicly } from '../api.ts';

const clock = { now: new Date('2022-05-01T10:00:00Z') };
const { deps, owner } = await testDatabase({ now: () => clock.now });
const { opened, register, secretOf, quotaOf } = seatsOf({ deps, owner }, clock);

test('nobody waits and has a seat at once: however they come again, each person has one place', async () => {
	const { id: eventId, slug, quotaId } = await opened(1);
	const [sits, waits] = [await register(slug), await register(slug)];
	const standing = async () => {
		const { rows } = await owner.query<{ email: string; state: string; waits: boolean; seats: number }>(
			`select p.email, r.state, r.waiting_since is not null as waits,
				(select count(*)::int from registration_seat s where s.registration_id = r.id) as seats
			from registration r join person p on p.id = r.person_id where r.event_id = $1 order by r.id`,
			[eventId],
		);
		return rows;
	};
	const before = [
		{ email: sits, state: 'confirmed', waits: false, seats: 1 },
		{ email: waits, state: 'waitlisted', waits: true, seats: 0 },
	];
	expect(await standing()).toEqual(before);

	// Whoever waits comes again on the page, and the one with the seat too; somebody of the team enters both by hand.
	const { rows: people } = await owner.query<{ id: string; email: string }>(
		'select id, email from person where email = any($1)',
		[[sits, waits]],
	);
	for (const email of [waits.toUpperCase(), sits])
		await registerPublicly(deps, visitor, { slug, network: 'again', fields: publicFields({ email }) });
	for (const { id: personId } of people)
		expect(
			await refusal(makeRegistration(deps, eventId, { newcomer: undefined, personId } as never)),
		).toMatch(/^conflict/);
	expect(await standing()).toEqual(before);
	// Nor do the rows let it be written past the use cases.
	await expect(
		owner.query(
			`insert into registration (id, event_id, person_id, state, locale) values ($1, $2, $3, 'confirmed', 'de')`,
			[newId(), eventId, people.find(({ email }) => email === waits)!.id],
		),
	).rejects.toMatchObject({ code: '23505', constraint: 'registration_once' });

	// Moved up, they wait no more; moved back, they have given their seat away.
	await cancelMyRegistration(deps, visitor, { secret: await secretOf(sits) });
	const { rows } = await owner.query<{ id: string }>(
		'select r.id from registration r join person p on p.id = r.person_id where p.email = $1',
		[waits],
	);
	const move = (to: 'confirmed' | 'cancelled' | 'waitlisted') =>
		moveRegistration(deps, team, { eventId, id: rows[0]!.id, to });
	await move('confirmed');
	const ofWaiting = async () => (await standing()).find(({ email }) => email === waits);
	expect(await ofWaiting()).toEqual({ email: waits, state: 'confirmed', waits: false, seats: 1 });
	await move('cancelled');
	expect(await ofWaiting()).toEqual({ email: waits, state: 'cancelled', waits: false, seats: 0 });
	expect((await quotaOf(quotaId)).taken).toBe(0);
});
