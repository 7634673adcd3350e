import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeInLine, served, type GroupPolicy, type Waiting } from './waiting.ts';

const one = (id: string, ...quotas: string[]): Waiting => ({ id, quotas, group: null, policy: null });
const group = (name: string, policy: GroupPolicy, count: number, quota = 'hall') =>
	Array.from({ length: count }, (_, index) => ({
		id: `${name}${index + 1}`,
		quotas: [quota],
		group: name,
		policy,
	}));
const free = (seats: Record<string, number>) => new Map(Object.entries(seats));

describe('a line', () => {
	test('is served first come, first served', () => {
		expect(served([one('a', 'hall'), one('b', 'hall'), one('c', 'hall')], free({ hall: 2 }))).toEqual([
			'a',
			'b',
		]);
	});

	test('lets nobody behind take a seat of a quota that lacks one for somebody before', () => {
		const line = [one('a', 'hall', 'tr'), one('b', 'hall', 'de'), one('c', 'hall', 'tr')];
		expect(served(line, free({ hall: 3, tr: 0, de: 1 }))).toEqual(['b']);
	});

	test.each([
		['all_or_none', 3, []],
		['all_or_none', 4, ['g1', 'g2', 'g3', 'g4']],
		['partial', 3, ['g1', 'g2', 'g3']],
	] as const)('moves a group of four up %s with %i seats', (policy, seats, expected) => {
		expect(served([...group('g', policy, 4), one('late', 'hall')], free({ hall: seats }))).toEqual(expected);
	});

	test('keeps a group together where its first stands', () => {
		const [first, ...rest] = group('g', 'all_or_none', 2);
		const line = [first!, one('a', 'hall'), ...rest];
		expect(served(line, free({ hall: 2 }))).toEqual(['g1', 'g2']);
		expect(line.map(({ id }) => placeInLine(line, id))).toEqual([1, 3, 2]);
	});

	test('serves nobody from a quota that is over, nor from one that is not there', () => {
		expect(served([one('a', 'hall'), one('b', 'gone')], free({ hall: -2 }))).toEqual([]);
	});

	test('tells a place behind those alone who need the same quota', () => {
		const line = [one('a', 'tr'), one('b', 'de'), one('c', 'tr')];
		expect([placeInLine(line, 'c'), placeInLine(line, 'nobody')]).toEqual([2, null]);
	});

	const quotas = ['q1', 'q2', 'q3'];
	const line = fc.array(
		fc.record({
			quotas: fc.uniqueArray(fc.constantFrom(...quotas), { minLength: 1 }),
			group: fc.constantFrom(null, 'g', 'h'),
		}),
		{ maxLength: 12 },
	);
	const policies = fc.record({
		g: fc.constantFrom('all_or_none', 'partial'),
		h: fc.constantFrom('all_or_none', 'partial'),
	} as const);
	const seats = fc.tuple(...quotas.map(() => fc.integer({ min: -2, max: 6 })));

	test('is never served more than is free, never out of turn, and all or none where that was wanted', () => {
		fc.assert(
			fc.property(line, policies, seats, (given, policy, counts) => {
				const all: Waiting[] = given.map((each, index) => ({
					...each,
					id: String(index),
					policy: each.group && policy[each.group],
				}));
				const left = new Map(quotas.map((id, index) => [id, counts[index]!]));
				const got = new Set(served(all, left));
				for (const id of quotas) {
					const taken = all.filter((each) => got.has(each.id) && each.quotas.includes(id)).length;
					expect(taken).toBeLessThanOrEqual(Math.max(0, left.get(id)!));
				}
				for (const name of ['g', 'h'] as const) {
					if (policy[name] !== 'all_or_none') continue;
					const members = all.filter((each) => each.group === name);
					expect([0, members.length]).toContain(members.filter(({ id }) => got.has(id)).length);
				}
				const singles = all.filter((each) => each.group === null);
				for (const [at, early] of singles.entries())
					for (const late of singles.slice(at + 1))
						// Who needs no more than somebody behind gets a seat no later.
						if (got.has(late.id) && early.quotas.every((id) => late.quotas.includes(id)))
							expect(got.has(early.id)).toBe(true);
			}),
			{ numRuns: 500 },
		);
	});
});
