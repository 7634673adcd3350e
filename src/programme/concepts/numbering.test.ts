import { describe, expect, test } from 'vitest';
import { measureRecord } from '#world/concept-records.ts';
import { moneyOf } from './money.ts';
import { goalsInOrder } from './numbering.ts';

describe('goals in order', () => {
	const goal = (id: string, level: 'guiding' | 'strategic' | 'operational', parentId: string | null) => ({
		id,
		level,
		parentId,
	});
	const told = (...goals: ReturnType<typeof goal>[]) =>
		goalsInOrder(goals).map((one) => [one.goal.id, one.number, one.depth]);

	test('stand each under the one they hang under, whatever order they were kept in', () => {
		expect(
			told(
				goal('c', 'operational', 'b'),
				goal('d', 'strategic', 'a'),
				goal('e', 'guiding', null),
				goal('b', 'strategic', 'a'),
				goal('a', 'guiding', null),
			),
		).toEqual([
			['e', '1', 0],
			['a', '2', 0],
			['d', '2.1', 1],
			['b', '2.2', 1],
			['c', '2.2.1', 2],
		]);
	});

	test('are told where they hang under nothing that is there', () => {
		expect(told(goal('x', 'operational', 'gone'), goal('y', 'guiding', null))).toEqual([
			['y', '1', 0],
			['x', '2', 2],
		]);
	});
});

test('money is summed by currency, once apart from every year, and what was dropped costs nothing', () => {
	const line = (amount: string, isSecured: boolean, rhythm: 'once' | 'yearly' = 'once') => ({
		number: 0,
		source: { original: 'tr', texts: { tr: { text: 'x', state: 'human' } } } as const,
		amount,
		rhythm,
		isSecured,
	});
	const usual = { costOnce: null, costYearly: null, funding: [] };
	expect(
		moneyOf([
			measureRecord(1, { ...usual, costOnce: '0.10', funding: [line('0.20', true)] }),
			measureRecord(2, { ...usual, costOnce: '0.20', funding: [line('0.05', false)] }),
			measureRecord(3, {
				...usual,
				costYearly: '100.00',
				currency: 'EUR',
				funding: [line('40.00', true, 'yearly')],
			}),
			measureRecord(4, { ...usual, costOnce: '9999.00', status: 'dropped' }),
		]),
	).toEqual([
		// More than is needed for one measure pays for no other.
		{ currency: 'TRY', rhythm: 'once', cost: 0.3, secured: 0.1, hoped: 0.05, open: 0.15 },
		{ currency: 'EUR', rhythm: 'yearly', cost: 100, secured: 40, hoped: 0, open: 60 },
	]);
});
