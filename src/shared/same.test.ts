import { expect, test } from 'vitest';
import { isSame } from './same.ts';

test.each([
	[
		{ a: 1, b: [1, { c: null }] },
		{ b: [1, { c: null }], a: 1 },
	],
	[{ a: undefined }, {}],
	[new Date(5), new Date(5)],
	[Number.NaN, Number.NaN],
])('%j is the same as %j', (a, b) => {
	expect(isSame(a, b)).toBe(true);
	expect(isSame(b, a)).toBe(true);
});

test.each([
	[{ a: 1 }, { a: 2 }],
	[{ a: 1 }, { b: 1 }],
	[
		[1, 2],
		[2, 1],
	],
	[[], {}],
	[null, {}],
	[{ a: null }, {}],
	[new Date(5), new Date(6)],
	['1', 1],
])('%j is not the same as %j', (a, b) => {
	expect(isSame(a, b)).toBe(false);
	expect(isSame(b, a)).toBe(false);
});
