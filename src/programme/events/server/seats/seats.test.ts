import { describe, expect, test } from 'vitest';
import { team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeQuota, makeRegistration } from '#world/events.ts';
import { makeInstitution } from '#world/institutions.ts';
import { refusal } from '#world/refusal.ts';
import { seatsOf } from '#world/seats.ts';
import {
	answerOffer,
	cancelMyRegistration,
	changeQuota,
	moveEvent,
	moveRegistration,
	myRegistration,
	offerByHand,
	offerSeats,
	seatOverview,
} from '../api.ts';

const clock = { now: new Date('2022-05-01T10:00:00Z') };
const { deps, owner } = await testDatabase({ now: () => clock.now });
const { opened, register, mailsTo, secretOf, stateOf, states, quotaOf } = seatsOf({ deps, owner }, clock);
const hour = 60 * 60_000;

describe('the waiting list', () => {
	test('tells the place, and passes a freed seat on in turn, once, with a mail to answer', async () => {
		const { slug, quotaId } = await opened(1);
		const [first, second, third] = [await register(slug), await register(slug), await register(slug)];
		expect([await stateOf(first), await stateOf(second), await stateOf(third)]).toEqual([
			'confirmed',
			'waitlisted',
			'waitlisted',
		]);
		expect((await myRegistration(deps, visitor, { secret: await secretOf(third) })).place).toBe(2);
		await cancelMyRegistration(deps, visitor, { secret: await secretOf(first) });
		expect([await stateOf(second), await stateOf(third)]).toEqual(['offered', 'waitlisted']);
		expect((await mailsTo(second)).map(({ subject }) => subject)).toEqual([
			'Ihre Anmeldung: Göç ve uyum çalıştayı',
			'Ein Platz für Sie: Göç ve uyum çalıştayı',
		]);
		await answerOffer(deps, visitor, { secret: await secretOf(second), takes: true });
		// Once more, by a double click: nothing happens.
		await answerOffer(deps, visitor, { secret: await secretOf(second), takes: true });
		expect([await stateOf(second), (await quotaOf(quotaId)).taken]).toEqual(['confirmed', 1]);
	});

	test('passes an offer on that nobody answered in time, and says so to who comes too late', async () => {
		const { id, slug } = await opened(1);
		const [first, second, third] = [await register(slug), await register(slug), await register(slug)];
		await cancelMyRegistration(deps, visitor, { secret: await secretOf(first) });
		const late = await secretOf(second);
		clock.now = new Date(clock.now.getTime() + 24 * hour);
		// The job has not come by yet; the moment counts.
		expect(await refusal(answerOffer(deps, visitor, { secret: late, takes: true }))).toBe(
			'conflict offer_ended',
		);
		await Promise.all([
			offerSeats(deps, { eventId: id }),
			offerSeats(deps, { eventId: id }),
			offerByHand(deps, team, { eventId: id }),
		]);
		expect([await stateOf(second), await stateOf(third)]).toEqual(['cancelled', 'offered']);
		expect(await refusal(answerOffer(deps, visitor, { secret: late, takes: true }))).toBe(
			'conflict offer_ended',
		);
		expect((await mailsTo(third)).map(({ subject }) => subject)).toEqual([
			'Ihre Anmeldung: Göç ve uyum çalıştayı',
			'Ein Platz für Sie: Göç ve uyum çalıştayı',
		]);
		expect((await mailsTo(second)).at(-1)!.subject).toBe('Ihr Angebot ist abgelaufen: Göç ve uyum çalıştayı');
	});

	test('an answer and the end of an offer at the same moment: one of the two, and the seat is taken once', async () => {
		const { id, slug, quotaId } = await opened(1);
		const [first, second] = [await register(slug), await register(slug)];
		await register(slug);
		await cancelMyRegistration(deps, visitor, { secret: await secretOf(first) });
		const secret = await secretOf(second);
		const end = new Date(clock.now.getTime() + 24 * hour);
		const before = { ...deps, now: () => new Date(end.getTime() - 1) };
		const after = { ...deps, now: () => end };
		const [answer] = await Promise.all([
			refusal(answerOffer(before, visitor, { secret, takes: true })),
			offerSeats(after, { eventId: id }),
		]);
		const expected = {
			done: ['cancelled', 'confirmed', 'waitlisted'],
			'conflict offer_ended': ['cancelled', 'cancelled', 'offered'],
		}[answer];
		expect(await states(id)).toEqual(expected);
		expect((await quotaOf(quotaId)).taken).toBe(1);
	});

	test('moves when the quota is raised; lowered below what is taken, nobody loses a seat and nobody gets one', async () => {
		const { id, slug, quotaId } = await opened(2);
		const emails = [await register(slug), await register(slug), await register(slug), await register(slug)];
		const change = async (size: number) =>
			changeQuota(deps, team, {
				eventId: id,
				id: quotaId,
				version: (await quotaOf(quotaId)).version,
				size,
				name: null,
			});
		expect(await change(1)).toEqual({ offered: 0 });
		expect(await quotaOf(quotaId)).toMatchObject({ size: 1, taken: 2 });
		await cancelMyRegistration(deps, visitor, { secret: await secretOf(emails[0]!) });
		expect(await states(id)).toEqual(['cancelled', 'confirmed', 'waitlisted', 'waitlisted']);
		expect(await change(2)).toEqual({ offered: 1 });
		expect(await stateOf(emails[2]!)).toBe('offered');
	});

	test('lets the team override with eyes open: the quota is raised, never oversold', async () => {
		const { id, quotaId } = await opened(1, 'team');
		await makeRegistration(deps, id);
		const more = await makeRegistration(deps, id, { state: 'submitted' });
		const move = (raise: boolean) =>
			moveRegistration(deps, team, { eventId: id, id: more, to: 'confirmed', raise });
		expect(await refusal(move(false))).toBe('conflict quota_full');
		await move(true);
		expect(await quotaOf(quotaId)).toMatchObject({ size: 2, taken: 2 });
	});
});

test('three quotas are taken all or none', async () => {
	const { id, quotaId } = await opened(5, 'team');
	const part = await makeQuota(deps, id, 5, 'part:participant');
	const country = await makeQuota(deps, id, 0, 'country:TR');
	const institutionId = await makeInstitution(deps, { country: 'TR' });
	expect(await refusal(makeRegistration(deps, id, { institutionId }))).toBe('conflict quota_full');
	expect(await Promise.all([quotaId, part, country].map(async (one) => (await quotaOf(one)).taken))).toEqual([
		0, 0, 0,
	]);
});

test('whoever is registered is told, once and in their language, when an event is cancelled', async () => {
	const { id, slug } = await opened(1);
	const [first, second] = [await register(slug), await register(slug)];
	await moveEvent(deps, team, { id, to: 'cancelled' });
	for (const email of [first, second])
		expect((await mailsTo(email)).map(({ subject }) => subject).at(-1)).toBe(
			'Abgesagt: Göç ve uyum çalıştayı',
		);
	const { line, quotas } = await seatOverview(deps, team, { eventId: id });
	expect([line.length, quotas[0]!.taken]).toEqual([1, 1]);
});
