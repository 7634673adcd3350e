import { describe, expect, it } from 'vitest';
import { agendaDays, agendaWarnings } from './agenda.ts';

const slot = (id: string, startsLocal: string, endsLocal: string, room: string | null = null) => ({
	id,
	startsLocal,
	endsLocal,
	room,
});
const event = { startsLocal: '2022-06-06 09:00:00', endsLocal: '2022-06-07T18:00' };

describe('agendaDays', () => {
	it('puts sessions in the order of the clock, by the day they begin', () => {
		const sessions = [
			slot('party', '2022-06-06T22:00', '2022-06-07T01:00'),
			slot('second day', '2022-06-07 09:00:00', '2022-06-07 10:00:00'),
			slot('room b', '2022-06-06T09:00', '2022-06-06T10:00', 'B'),
			slot('room a', '2022-06-06 09:00:00', '2022-06-06 10:00:00', 'a'),
			slot('short', '2022-06-06T09:00', '2022-06-06T09:30', 'Z'),
		];
		expect(agendaDays(sessions).map(({ day, sessions }) => [day, sessions.map(({ id }) => id)])).toEqual([
			['2022-06-06', ['short', 'room a', 'room b', 'party']],
			['2022-06-07', ['second day']],
		]);
	});
	it('has no day without a session', () => {
		expect(agendaDays([])).toEqual([]);
	});
});

describe('agendaWarnings', () => {
	it('finds one room taken twice, however it is written, and times outside the event', () => {
		const warnings = agendaWarnings(event, [
			slot('one', '2022-06-06T09:00', '2022-06-06T10:00', 'Büyük Salon'),
			slot('two', '2022-06-06T09:30', '2022-06-06T10:30', 'BÜYÜK  SALON'),
			slot('touching', '2022-06-06T10:30', '2022-06-06T11:00', 'Büyük Salon'),
			slot('no room', '2022-06-06T09:30', '2022-06-06T10:30'),
			slot('early', '2022-06-06T08:59', '2022-06-06T09:30'),
			slot('late', '2022-06-07T17:00', '2022-06-07T18:01', 'Foyer'),
			slot('to the minute', '2022-06-07T17:00', '2022-06-07T18:00:00'),
		]);
		expect(warnings).toEqual([
			{ sessionId: 'early', reason: 'outside_event', otherId: null },
			{ sessionId: 'late', reason: 'outside_event', otherId: null },
			{ sessionId: 'one', reason: 'room_taken', otherId: 'two' },
			{ sessionId: 'two', reason: 'room_taken', otherId: 'one' },
		]);
	});
});
