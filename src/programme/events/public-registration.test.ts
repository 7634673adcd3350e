import { describe, expect, it } from 'vitest';
import { eventStates } from './event.ts';
import { doorOf, type DoorOf } from './public-registration.ts';

const event: DoorOf = {
	state: 'open',
	confidentiality: 'public',
	hasPublicRegistration: true,
	registrationClosesLocal: '2026-10-25 02:30:00',
	endsLocal: '2026-10-30T18:00:00',
	zone: 'Europe/Berlin',
};
const at = (iso: string) => new Date(iso);

describe('doorOf', () => {
	it('closes by the clock at the place of the event', () => {
		const istanbul = { ...event, registrationClosesLocal: '2022-05-10T18:00', zone: 'Europe/Istanbul' };
		expect(doorOf(istanbul, at('2022-05-10T14:59:59Z'))).toBe('open');
		expect(doorOf(istanbul, at('2022-05-10T15:00:00Z'))).toBe('over');
		expect(doorOf({ ...istanbul, zone: 'Europe/Berlin' }, at('2022-05-10T15:59:59Z'))).toBe('open');
	});
	it('stays open through the hour that comes twice', () => {
		expect(doorOf(event, at('2026-10-25T00:45:00Z'))).toBe('open');
		expect(doorOf(event, at('2026-10-25T01:29:59Z'))).toBe('open');
		expect(doorOf(event, at('2026-10-25T01:30:00Z'))).toBe('over');
	});
	it('closes with the event where no time is set', () => {
		const open = { ...event, registrationClosesLocal: null };
		expect(doorOf(open, at('2026-10-30T16:59:59Z'))).toBe('open');
		expect(doorOf(open, at('2026-10-30T17:00:00Z'))).toBe('over');
	});
	it('is open in one state alone', () => {
		const doors = eventStates.map((state) => [
			state,
			doorOf({ ...event, state }, at('2026-01-01T00:00:00Z')),
		]);
		expect(Object.fromEntries(doors)).toEqual({
			draft: 'never',
			announced: 'not_yet',
			open: 'open',
			closed: 'over',
			running: 'over',
			done: 'over',
			cancelled: 'over',
			postponed: 'not_yet',
		});
	});
	it.each(['participants', 'chatham_house', 'internal'] as const)(
		'never opens for the public where it is %s',
		(confidentiality) => {
			expect(doorOf({ ...event, confidentiality }, at('2026-01-01T00:00:00Z'))).toBe('never');
		},
	);
	it('never opens where nobody wanted it', () => {
		expect(doorOf({ ...event, hasPublicRegistration: false }, at('2026-01-01T00:00:00Z'))).toBe('never');
	});
});
