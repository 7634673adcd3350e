import { expect, test } from 'vitest';
import { findGuests, type GuestList, type GuestRow } from '../guests.ts';
import { judgeLocally, withRows } from './verdict.ts';

const guest = (serial: string, changes: Partial<GuestRow> = {}): GuestRow => ({
	serial,
	code: 'K7MX2BQD',
	givenName: 'Işıl',
	familyName: 'Öztürk',
	institution: 'GAZIANTEP',
	part: 'Participant',
	since: null,
	gate: null,
	isInside: false,
	...changes,
});
const list: GuestList = {
	event: { id: 'event', title: 'Event', zone: 'Europe/Berlin', from: 100, until: 900 },
	gate: { name: 'North', validUntil: 1_000 },
	publicKey: '',
	guests: [
		guest('new'),
		guest('here', { since: 150, gate: 'South', isInside: true, code: 'AAAA2222', givenName: 'Ali' }),
	],
	revoked: ['old'],
	now: 200,
};
const said = (serial: string | undefined, kind: 'in' | 'out' = 'in', now = 200) => {
	const { tone, says, counts, after } = judgeLocally(list, serial, kind, now);
	return [tone, says, counts, after && [after.since, after.gate, after.isInside]];
};

test('a gate says green, yellow or red by its own list, and keeps what the server may know better', () => {
	expect(said('new')).toEqual(['good', 'welcome', true, [200, 'North', true]]);
	expect(said('here')).toEqual(['warn', 'here_since', true, [150, 'South', true]]);
	expect(said('here', 'out')).toEqual(['good', 'goodbye', true, [150, 'South', false]]);
	expect(said(undefined)).toEqual(['bad', 'unknown', false, null]);
	expect(said('old')).toEqual(['bad', 'revoked', false, null]);
	expect(said('younger')).toEqual(['bad', 'not_listed', true, null]);
	expect(said('new', 'in', 99)).toEqual(['bad', 'not_now', true, [null, null, false]]);
});

test('a list that comes while scans wait does not make guests strangers again', () => {
	const row = guest('new', { since: 190, isInside: true });
	expect(withRows(list, [row]).guests).toEqual([row, list.guests[1]]);
});

test('guests are found by code, or by name in any spelling, and not by a single letter', () => {
	const names = (typed: string) => findGuests(list.guests, typed).map(({ givenName }) => givenName);
	expect([names('aaaa-2222'), names('isil ozturk'), names('öztürk'), names('ı'), names('')]).toEqual([
		['Ali'],
		['Işıl'],
		['Işıl', 'Ali'],
		[],
		[],
	]);
});
