import { describe, expect, it } from 'vitest';
import { agendaDays, agendaRooms } from './agenda.ts';

const slot = (id: string, startsLocal: string, endsLocal: string, room: string | null = null) => ({
	id,
	startsLocal,
	endsLocal,
	room,
});

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

describe('agendaRooms', () => {
	it('gives every room its days, by name, and what has no room last', () => {
		const sessions = [
			slot('open', '2022-06-06T08:00', '2022-06-06T09:00'),
			slot('b', '2022-06-06T09:00', '2022-06-06T10:00', 'B'),
			slot('a, second day', '2022-06-07T09:00', '2022-06-07T10:00', 'A'),
			slot('a', '2022-06-06T09:00', '2022-06-06T10:00', 'A'),
		];
		const shown = agendaRooms(sessions).map(({ room, days }) => [
			room,
			days.map(({ day, sessions: inDay }) => [day, inDay.map(({ id }) => id)]),
		]);
		expect(shown).toEqual([
			[
				'A',
				[
					['2022-06-06', ['a']],
					['2022-06-07', ['a, second day']],
				],
			],
			['B', [['2022-06-06', ['b']]]],
			[null, [['2022-06-06', ['open']]]],
		]);
	});
});
