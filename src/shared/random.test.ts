import { expect, it } from 'vitest';
import { randomFrom } from './random.ts';

const draws = (seed: string) => {
	const random = randomFrom(seed);
	return Array.from({ length: 5 }, () => random.between(1, 1000));
};

it('gives the same numbers for the same seed, for ever', () => {
	expect(draws('austausch-1')).toEqual(draws('austausch-1'));
	expect(draws('austausch-2')).not.toEqual(draws('austausch-1'));
});

it('draws evenly and by weight', () => {
	const random = randomFrom('even');
	const counts = { a: 0, b: 0, c: 0 };
	for (let i = 0; i < 30_000; i++) counts[random.weighted({ a: 1, b: 2, c: 0 })]++;
	expect(counts.c).toBe(0);
	expect(counts.b / counts.a).toBeCloseTo(2, 1);
	const tens = Array.from({ length: 10 }, () => 0);
	for (let i = 0; i < 10_000; i++) tens[random.between(0, 9)]!++;
	expect(Math.min(...tens)).toBeGreaterThan(850);
});

it('refuses to pick from nothing', () => {
	expect(() => randomFrom('').pick([])).toThrow(RangeError);
	expect(() => randomFrom('').weighted({})).toThrow(RangeError);
});
