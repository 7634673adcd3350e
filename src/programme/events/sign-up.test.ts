import * as v from 'valibot';
import { expect, test } from 'vitest';
import { newId } from '#shared/id.ts';
import { eventStates } from './event.ts';
import { registrationStates } from './registration.ts';
import { clashesOf, hasBegun, signUpInput, signUpStanding } from './sign-up.ts';

const now = new Date('2022-05-01T10:00:00Z');
const ahead = { state: 'open', endsAt: new Date('2022-06-10T14:00:00Z'), deletedAt: null } as const;

test('who may choose: whoever has a sure seat', () => {
	expect(
		Object.fromEntries(registrationStates.map((state) => [state, signUpStanding(ahead, state, now)])),
	).toEqual({
		draft: 'waiting',
		submitted: 'waiting',
		pending: 'waiting',
		waitlisted: 'waiting',
		offered: 'waiting',
		confirmed: 'open',
		declined: 'ended',
		cancelled: 'ended',
		attended: 'open',
		no_show: 'waiting',
	});
});

test('at what: an event that is announced and not over', () => {
	const at = (changes: object) => signUpStanding({ ...ahead, ...changes }, 'confirmed', now);
	expect(Object.fromEntries(eventStates.map((state) => [state, at({ state })]))).toEqual({
		draft: 'over',
		announced: 'open',
		open: 'open',
		closed: 'open',
		running: 'open',
		done: 'over',
		cancelled: 'over',
		postponed: 'over',
	});
	expect([at({ endsAt: now }), at({ deletedAt: now })]).toEqual(['over', 'over']);
});

test('a session has begun by the clock at its place', () => {
	const session = { startsLocal: '2022-05-01 13:00:00' };
	expect([hasBegun(session, 'Europe/Istanbul', now), hasBegun(session, 'Europe/Berlin', now)]).toEqual([
		true,
		false,
	]);
});

test('clashes name both sides; one after the other is none', () => {
	const at = (id: string, from: string, to: string) => ({
		id,
		startsLocal: `2022-06-06 ${from}:00`,
		endsLocal: `2022-06-06 ${to}:00`,
	});
	const [a, b, c] = [at('a', '10:00', '11:00'), at('b', '10:59', '12:00'), at('c', '12:00', '13:00')];
	expect(clashesOf([a, b, c])).toEqual([
		{ one: a, other: b },
		{ one: b, other: a },
	]);
});

test('a choice is none, one or many ids, each once', () => {
	const [a, b] = [newId(), newId()];
	const read = (sessions: unknown) => v.safeParse(signUpInput, { sessions }).output;
	expect([read(undefined), read(a), read([a, b, a])]).toEqual([
		{ sessions: [] },
		{ sessions: [a] },
		{ sessions: [a, b] },
	]);
	expect(v.safeParse(signUpInput, { sessions: ["' or 1=1"] }).success).toBe(false);
});
