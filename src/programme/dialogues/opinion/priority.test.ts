import { describe, expect, it } from 'vitest';
import { priority } from './priority.ts';

const votes = (agrees: number, passes: number, seen: number) => ({ agrees, passes, seen });

describe('priority', () => {
	it('follows its formula, however many votes there are', () => {
		for (let seen = 0; seen < 300; seen++) {
			const expected =
				((1 - 1 / (seen + 2)) * 2.5 * ((seen + 1) / (seen + 2)) * (1 + 8 * 2 ** (-seen / 5))) ** 2;
			expect(priority(votes(seen, 0, seen), 1.5, false)).toBeCloseTo(expected, 10);
		}
		expect(priority(votes(1_000_000, 0, 1_000_000), 0, false)).toBeCloseTo(1, 5);
	});

	it('is fixed for statements about the dialogue itself', () => {
		expect(priority(votes(0, 5, 5), 3, true)).toBe(49);
	});

	it('falls with votes and with passes, and rises with extremity', () => {
		const usual = priority(votes(5, 2, 10), 1, false);
		expect(priority(votes(10, 4, 20), 1, false)).toBeLessThan(usual);
		expect(priority(votes(5, 5, 10), 1, false)).toBeLessThan(usual);
		expect(priority(votes(5, 2, 10), 2, false)).toBeGreaterThan(usual);
	});
});
