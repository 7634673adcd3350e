import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planOf } from './plan.ts';

const at = (id: string, from: string, to: string, roomId: string | null = 'a') => ({
	id,
	startsLocal: `2022-06-06 ${from}:00`,
	endsLocal: to.includes('T') ? to : `2022-06-06T${to}`,
	room: roomId,
	roomId,
});
const shown = (sessions: ReturnType<typeof at>[], rooms = ['a', 'b']) => {
	const plan = planOf({ day: '2022-06-06', sessions }, rooms);
	return {
		rooms: plan.rooms,
		lines: plan.lines.map(({ at: time, cells }) => [
			time.slice(11, 16),
			cells.map(({ roomId, lines, sessions: inside }) => [roomId, lines, inside.map(({ id }) => id).join()]),
		]),
	};
};

describe('planOf', () => {
	test('has a line for every beginning and end and every half hour; a session takes all of its lines', () => {
		expect(shown([at('one', '09:00', '10:00'), at('two', '09:15', '09:45', 'b')])).toEqual({
			rooms: ['a', 'b'],
			lines: [
				[
					'09:00',
					[
						['a', 4, 'one'],
						['b', 1, ''],
					],
				],
				['09:15', [['b', 2, 'two']]],
				['09:30', []],
				['09:45', [['b', 1, '']]],
			],
		});
	});

	test('puts what overlaps in one room into one cell', () => {
		expect(
			shown([at('one', '09:00', '10:00'), at('two', '09:30', '10:30'), at('three', '10:00', '11:00')], ['a']),
		).toMatchObject({
			lines: [['09:00', [['a', 4, 'one,two,three']]], [], [], []].map((line, i) =>
				i ? [expect.any(String), []] : line,
			),
		});
	});

	test('adds a column for what has no room, and goes on past midnight', () => {
		expect(shown([at('night', '23:00', '2022-06-07T00:30', null)], [])).toEqual({
			rooms: [null],
			lines: [
				['23:00', [[null, 3, 'night']]],
				['23:30', []],
				['00:00', []],
			],
		});
	});

	test('shows every session exactly once, and no cell covers another', () => {
		const minutes = fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15);
		const clock = (total: number) =>
			`${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
		const sessions = fc
			.array(fc.tuple(minutes, minutes, fc.constantFrom('a', 'b', null)), { minLength: 1, maxLength: 12 })
			.map((all) =>
				all
					.map(([x, y, room], id) => at(String(id), clock(Math.min(x, y)), clock(Math.max(x, y)), room))
					.sort((one, other) => (one.startsLocal < other.startsLocal ? -1 : 1)),
			);
		fc.assert(
			fc.property(sessions, (all) => {
				const plan = planOf({ day: '2022-06-06', sessions: all }, ['a', 'b']);
				const inside = plan.lines.flatMap(({ cells }) => cells.flatMap((cell) => cell.sessions));
				expect(inside.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
				for (const room of plan.rooms) {
					const lines = plan.lines
						.flatMap(({ cells }) => cells)
						.filter(({ roomId }) => roomId === room)
						.reduce((sum, cell) => sum + cell.lines, 0);
					expect(lines).toBe(plan.lines.length);
				}
			}),
		);
	});
});
