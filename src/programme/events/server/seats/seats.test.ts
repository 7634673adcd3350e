import { describe, expect, test } from 'vitest';
import type { Actor } from '#shared/actor.ts';
import { coordinatorOf, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeEvent, makeQuota, makeRegistration, newcomer, publicFields } from '#world/events.ts';
import { makeInstitution } from '#world/institutions.ts';
import { refusal } from '#world/refusal.ts';
import {
	answerOffer,
	cancelMyRegistration,
	changeQuota,
	getDelegation,
	listDelegations,
	moveEvent,
	moveRegistration,
	myRegistration,
	nameDelegate,
	offerByHand,
	offerSeats,
	planDelegation,
	registerDelegation,
	registerPublicly,
	replaceDelegate,
	seatOverview,
	setSeating,
	takeOutDelegate,
} from '../api.ts';
import type { GroupPolicy } from '../../waiting.ts';

let now = new Date('2022-05-01T10:00:00Z');
const { deps, owner } = await testDatabase({ now: () => now });
const hour = 60 * 60_000;
let networks = 0;

async function opened(seats: number, admission: 'first_come' | 'team' = 'first_come') {
	now = new Date('2022-05-01T10:00:00Z');
	const event = await makeEvent(deps, { hasPublicRegistration: true }, 'open');
	await setSeating(deps, team, { eventId: event.id, admission, offerHours: 24 });
	return { ...event, quotaId: await makeQuota(deps, event.id, seats) };
}

async function register(slug: string): Promise<string> {
	const { email } = newcomer();
	const fields = publicFields({ email });
	await registerPublicly(deps, visitor, { slug, network: `n${networks++}`, fields });
	now = new Date(now.getTime() + 1_000);
	return email!;
}

async function mailsTo(email: string): Promise<{ subject: string; text: string }[]> {
	const { rows } = await owner.query('select subject, text from mail where recipient = $1 order by id', [
		email,
	]);
	return rows;
}
async function secretOf(email: string): Promise<string> {
	return /my-registration\/([\w-]{43})/.exec((await mailsTo(email)).at(-1)!.text)![1]!;
}
async function stateOf(email: string): Promise<string> {
	const { rows } = await owner.query<{ state: string }>(
		'select r.state from registration r join person p on p.id = r.person_id where p.email = $1',
		[email],
	);
	return rows[0]!.state;
}
async function states(eventId: string): Promise<string[]> {
	const { rows } = await owner.query<{ state: string }>(
		'select state from registration where event_id = $1 order by state',
		[eventId],
	);
	return rows.map(({ state }) => state);
}
async function quotaOf(id: string) {
	const { rows } = await owner.query<{ size: number; taken: number; version: number }>(
		'select size, taken, version from quota where id = $1',
		[id],
	);
	return rows[0]!;
}

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
		now = new Date(now.getTime() + 24 * hour);
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
		const end = new Date(now.getTime() + 24 * hour);
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

describe('a delegation', () => {
	async function delegationOf(seats: number, policy: GroupPolicy, people: number) {
		const event = await opened(seats);
		const institutionId = await makeInstitution(deps);
		const coordinator: Actor = coordinatorOf(institutionId);
		const { id } = await planDelegation(deps, coordinator, {
			eventId: event.id,
			institutionId,
			seats: people,
			policy,
		});
		const one = { eventId: event.id, id };
		for (let count = 0; count < people; count++)
			await nameDelegate(deps, coordinator, {
				...one,
				fields: { ...newcomer(), part: 'participant', locale: 'tr', isHead: count === 0 },
			});
		return { event, coordinator, one };
	}

	test.each([
		['all_or_none', ['waitlisted', 'waitlisted', 'waitlisted', 'waitlisted'], 0],
		['partial', ['confirmed', 'confirmed', 'confirmed', 'waitlisted'], 3],
	] as const)('of four with three seats, %s', async (policy, expected, taken) => {
		const { event, coordinator, one } = await delegationOf(3, policy, 4);
		expect(await states(event.id)).toEqual(['draft', 'draft', 'draft', 'draft']);
		expect(await registerDelegation(deps, coordinator, one)).toEqual({ registered: 4 });
		expect(await states(event.id)).toEqual(expected);
		expect((await quotaOf(event.quotaId)).taken).toBe(taken);
		// The fourth seat brings up whoever waits, together.
		const { version } = await quotaOf(event.quotaId);
		await changeQuota(deps, team, { eventId: event.id, id: event.quotaId, version, size: 4, name: null });
		expect((await states(event.id)).includes('waitlisted')).toBe(false);
		expect((await quotaOf(event.quotaId)).taken).toBe(4);
	});

	test('names no more than planned, and hands a place on without anybody passing', async () => {
		const { event, coordinator, one } = await delegationOf(1, 'partial', 1);
		await registerDelegation(deps, coordinator, one);
		const waiting = await register(event.slug);
		const fields = { ...newcomer(), part: 'participant' as const, locale: 'ar' as const, isHead: false };
		expect(await refusal(nameDelegate(deps, coordinator, { ...one, fields }))).toBe(
			'conflict delegation_full',
		);
		const { members } = await getDelegation(deps, coordinator, one);
		await replaceDelegate(deps, coordinator, { ...one, registrationId: members[0]!.id, fields });
		expect([await stateOf(fields.email!), await stateOf(waiting)]).toEqual(['confirmed', 'waitlisted']);
		const after = await getDelegation(deps, coordinator, one);
		expect(after.members.map(({ email, state }) => [email, state])).toEqual([[fields.email, 'confirmed']]);
		await takeOutDelegate(deps, coordinator, { ...one, registrationId: after.members[0]!.id });
		expect(await stateOf(waiting)).toBe('offered');
	});

	test('is seen and touched by its own coordinators and the team, by no others and in no other event', async () => {
		const { event, coordinator, one } = await delegationOf(5, 'partial', 1);
		const other = await delegationOf(5, 'partial', 1);
		const fields = { ...newcomer(), part: 'participant' as const, locale: 'tr' as const, isHead: false };
		const { members } = await getDelegation(deps, team, one);
		const registrationId = members[0]!.id;
		expect((await listDelegations(deps, coordinator, { eventId: event.id })).delegations).toHaveLength(1);
		expect((await listDelegations(deps, other.coordinator, { eventId: event.id })).delegations).toEqual([]);
		const foreign = { ...other.one, id: one.id };
		for (const [who, which] of [
			[other.coordinator, one],
			[visitor, one],
			[coordinator, foreign],
			[team, foreign],
		] as const) {
			expect(await refusal(getDelegation(deps, who, which))).toBe('missing not_found');
			expect(await refusal(nameDelegate(deps, who, { ...which, fields }))).toBe('missing not_found');
			expect(await refusal(registerDelegation(deps, who, which))).toBe('missing not_found');
			expect(await refusal(takeOutDelegate(deps, who, { ...which, registrationId }))).toBe(
				'missing not_found',
			);
			expect(await refusal(replaceDelegate(deps, who, { ...which, registrationId, fields }))).toBe(
				'missing not_found',
			);
		}
		// Somebody of another delegation, through one's own.
		expect(await refusal(takeOutDelegate(deps, other.coordinator, { ...other.one, registrationId }))).toBe(
			'missing not_found',
		);
		const institutionId = await makeInstitution(deps);
		const plan = { eventId: event.id, institutionId, seats: 2, policy: 'partial' as const };
		expect(await refusal(planDelegation(deps, coordinator, plan))).toBe('forbidden not_allowed');
	});

	test('is closed to its coordinator after the closing time at the event’s place; the team goes on', async () => {
		const { event, coordinator, one } = await delegationOf(5, 'partial', 2);
		await owner.query(`update event set registration_closes_local = '2022-05-20 00:30' where id = $1`, [
			event.id,
		]);
		const { members } = await getDelegation(deps, coordinator, one);
		const out = (who: Actor, at: number) =>
			takeOutDelegate(deps, who, { ...one, registrationId: members[at]!.id });
		// Half past midnight in Istanbul is still the day before in UTC.
		now = new Date('2022-05-19T21:29:59Z');
		expect(await refusal(out(coordinator, 0))).toBe('done');
		now = new Date('2022-05-19T21:30:00Z');
		expect(await refusal(out(coordinator, 1))).toBe('conflict delegation_closed');
		expect(await refusal(out(team, 1))).toBe('done');
	});
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
