import { describe, expect, test } from 'vitest';
import type { Actor } from '#shared/actor.ts';
import { person } from '#programme/people/server/api.ts';
import { coordinatorOf, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeEvent, makeRegistration, newcomer } from '#world/events.ts';
import { makeInstitution } from '#world/institutions.ts';
import { refusal } from '#world/refusal.ts';
import { seatsOf } from '#world/seats.ts';
import {
	changeQuota,
	delegationsToFinish,
	getDelegation,
	listDelegations,
	nameDelegate,
	planDelegation,
	registerDelegation,
	replaceDelegate,
	takeOutDelegate,
} from '../api.ts';
import type { GroupPolicy } from '../../waiting.ts';

const clock = { now: new Date('2022-05-01T10:00:00Z') };
const { deps, owner } = await testDatabase({ now: () => clock.now });
const { opened, register, stateOf, states, quotaOf } = seatsOf({ deps, owner }, clock);

describe('a delegation', () => {
	async function delegationOf(seats: number, policy: GroupPolicy, people: number, planned = people) {
		const event = await opened(seats);
		const institutionId = await makeInstitution(deps);
		const coordinator: Actor = coordinatorOf(institutionId);
		const { id } = await planDelegation(deps, coordinator, {
			eventId: event.id,
			institutionId,
			seats: planned,
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

	test('waits for its coordinator alone until all who are named are registered, or time is over', async () => {
		const { event, coordinator, one } = await delegationOf(9, 'partial', 0, 3);
		const waiting = (actor: Actor) =>
			deps.db.as(actor, async (tx) => {
				const found = await delegationsToFinish(tx, actor, clock.now);
				return found.map(({ eventId, planned, drafts }) => ({ eventId, planned, drafts }));
			});
		const fields = { ...newcomer(), part: 'participant', locale: 'tr', isHead: true } as const;
		const of = { eventId: event.id, planned: 3 };
		expect(await waiting(coordinator)).toEqual([{ ...of, drafts: 0 }]);
		expect(await waiting(coordinatorOf(await makeInstitution(deps)))).toEqual([]);
		expect(await waiting(team)).toEqual([]);
		await nameDelegate(deps, coordinator, { ...one, fields });
		expect(await waiting(coordinator)).toEqual([{ ...of, drafts: 1 }]);
		await registerDelegation(deps, coordinator, one);
		expect(await waiting(coordinator)).toEqual([]);
		await nameDelegate(deps, coordinator, { ...one, fields: { ...fields, ...newcomer() } });
		expect(await waiting(coordinator)).toEqual([{ ...of, drafts: 1 }]);
		clock.now = new Date('2022-07-01T10:00:00Z');
		expect(await waiting(coordinator)).toEqual([]);
	});

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

	test('is named by address without its coordinator learning who has that address', async () => {
		const elsewhere = await makeEvent(deps, { confidentiality: 'internal' });
		const hidden = newcomer({ givenName: 'Saklı', familyName: 'Quittenbaum' });
		await makeRegistration(deps, elsewhere.id, { newcomer: hidden });
		await owner.query(`update person set phone = '+90 555 000 11 22' where email = $1`, [hidden.email]);
		const { coordinator, one } = await delegationOf(5, 'partial', 0, 2);
		const as = { part: 'participant', locale: 'tr', isHead: false } as const;
		const shown = { givenName: 'Typed', familyName: 'Otherwise', email: hidden.email };
		const name = () => nameDelegate(deps, coordinator, { ...one, fields: { ...shown, ...as } });
		const { id } = await name();
		const { members } = await getDelegation(deps, coordinator, one);
		expect(members).toEqual([{ id, ...shown, part: 'participant', state: 'draft', isHead: false }]);
		const seen = await deps.db.as(coordinator, (tx) => tx.select().from(person));
		expect(seen).toMatchObject([{ ...shown, emailKey: null, phone: null }]);
		// In another's place too.
		const fields = { ...shown, givenName: 'Replacing', ...as };
		await replaceDelegate(deps, coordinator, { ...one, registrationId: id, fields });
		const after = await getDelegation(deps, coordinator, one);
		expect(after.members).toMatchObject([{ ...shown, givenName: 'Replacing' }]);
	});

	test('names nobody twice, neither one after the other nor at once', async () => {
		const { coordinator, one } = await delegationOf(5, 'partial', 0, 4);
		const fields = { ...newcomer(), part: 'participant', locale: 'tr', isHead: false } as const;
		const name = () => refusal(nameDelegate(deps, coordinator, { ...one, fields }));
		const answers = await Promise.all([name(), name()]);
		expect(answers.toSorted()).toEqual(['conflict registered_already', 'done']);
		expect(await name()).toBe('conflict registered_already');
		expect((await getDelegation(deps, coordinator, one)).members).toHaveLength(1);
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
		clock.now = new Date('2022-05-19T21:29:59Z');
		expect(await refusal(out(coordinator, 0))).toBe('done');
		clock.now = new Date('2022-05-19T21:30:00Z');
		expect(await refusal(out(coordinator, 1))).toBe('conflict delegation_closed');
		expect(await refusal(out(team, 1))).toBe('done');
		const institutionId = await makeInstitution(deps);
		const plan = { eventId: event.id, institutionId, seats: 2, policy: 'partial' as const };
		expect(await refusal(planDelegation(deps, coordinatorOf(institutionId), plan))).toBe(
			'conflict delegation_closed',
		);
		expect(await refusal(planDelegation(deps, team, plan))).toBe('done');
	});
});
