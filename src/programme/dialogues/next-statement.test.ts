import { describe, expect, it } from 'vitest';
import { nextStatement } from './next-statement.ts';

const some = [
	{ id: 'a', priority: 1, isReadable: true },
	{ id: 'b', priority: 3, isReadable: true },
	{ id: 'foreign', priority: 1000, isReadable: false },
];
const none = new Set<string>();

describe('the next statement', () => {
	it('is drawn by priority', () => {
		const drawn = Array.from({ length: 8 }, (_, at) => nextStatement(some, none, () => at / 8));
		expect(drawn).toEqual(['a', 'a', 'b', 'b', 'b', 'b', 'b', 'b']);
	});

	it('is never one already voted on, and one that cannot be read only at last', () => {
		expect(nextStatement(some, new Set(['b']), () => 0.99)).toBe('a');
		expect(nextStatement(some, new Set(['a', 'b']), () => 0)).toBe('foreign');
		expect(nextStatement(some, new Set(['a', 'b', 'foreign']), () => 0)).toBe(undefined);
		expect(nextStatement([], none, () => 0)).toBe(undefined);
	});

	it('is found also where nothing has a priority', () => {
		expect(nextStatement([{ id: 'a', priority: 0, isReadable: true }], none, () => 0.5)).toBe('a');
	});
});
