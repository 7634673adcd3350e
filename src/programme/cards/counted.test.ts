import fc from 'fast-check';
import { expect, test } from 'vitest';
import { base, fewest } from '#shared/small-numbers.ts';
import { isProtected, protectCounts, type Counted } from './counted.ts';

const one = fc.record({
	age: fc.constantFrom('15_24', '25_34', '35_54', '55_plus'),
	sex: fc.constantFrom('female', 'male', 'diverse', 'not_stated'),
	fields: fc.uniqueArray(fc.constantFrom('71', '51', '93', '81'), { maxLength: 3 }),
});

test('no figure stands for fewer than ten, and none is exact', () => {
	fc.assert(
		fc.property(fc.array(one, { maxLength: 80 }), fc.nat(4), (profiles, offset) => {
			const counted = protectCounts(profiles, () => offset);
			expect(isProtected(counted)).toBe(true);
			if (profiles.length < fewest) expect(counted.total).toBeNull();
			for (const [by, rows] of Object.entries(counted.by))
				for (const { classes, figure } of rows) {
					const within = (each: Counted) => (by === 'field' ? each.fields : [each[by as 'age' | 'sex']]);
					const exact = profiles.flatMap(within).filter((name) => classes.includes(name)).length;
					expect(exact).toBeGreaterThanOrEqual(fewest);
					expect(figure % base).toBe(0);
					expect(Math.abs(figure - exact)).toBeLessThan(base);
				}
		}),
	);
});

test('small classes are joined, and a table that would say nothing is left out', () => {
	const many = (count: number, more: Partial<Counted>): Counted[] =>
		Array.from({ length: count }, () => ({ age: '25_34', sex: 'female', fields: ['71'], ...more }));
	const profiles = [
		...many(14, {}),
		...many(3, { sex: 'male' }),
		...many(8, { sex: 'not_stated', fields: ['71', '51'] }),
	];
	expect(protectCounts(profiles, () => 0)).toEqual({
		total: 25,
		by: {
			age: [],
			sex: [
				{ classes: ['male', 'not_stated'], figure: 10 },
				{ classes: ['female'], figure: 10 },
			],
			field: [],
		},
	});
	expect(protectCounts(profiles.slice(0, 9), () => 4)).toEqual({
		total: null,
		by: { age: [], sex: [], field: [] },
	});
});
