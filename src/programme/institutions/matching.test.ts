import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locales } from '#shared/locale.ts';
import { institutionKinds, sizeClasses } from './institution.ts';
import {
	fit,
	ingredients,
	least,
	matchAll,
	meets,
	most,
	pairKey,
	reasonsFor,
	weights,
	type Candidate,
} from './matching.ts';
import { themes, type Theme } from './theme.ts';

const some = fc.uniqueArray(fc.constantFrom(...themes), { maxLength: 5 });
const candidate = fc.record({
	id: fc.uuid(),
	kind: fc.constantFrom(...institutionKinds),
	country: fc.constantFrom('DE', 'TR'),
	themes: some,
	offers: some,
	seeks: some,
	sizeClass: fc.constantFrom(null, ...sizeClasses),
	languages: fc.uniqueArray(fc.constantFrom(...locales)),
	partnerships: fc.nat(9),
	isReachable: fc.boolean(),
	isActive: fc.boolean(),
});
const crowd = fc.uniqueArray(candidate, { selector: ({ id }) => id, maxLength: 14 });
const none = new Set<string>();

function made(id: string, more: Partial<Candidate> = {}): Candidate {
	const empty = { themes: [], offers: [], seeks: [], languages: [] };
	const rest = { sizeClass: null, partnerships: 0, isReachable: false, isActive: false };
	return { id, kind: 'city', country: 'DE', ...empty, ...rest, ...more };
}

test('the weights make one, and what fits in everything fits wholly', () => {
	expect(Object.values(weights).reduce<number>((sum, weight) => sum + weight, 0)).toBeCloseTo(1);
	fc.assert(
		fc.property(candidate, candidate, (one, other) => {
			for (const part of [...Object.values(ingredients(one, other)), fit(one, other)]) {
				expect(part).toBeGreaterThanOrEqual(0);
				expect(part).toBeLessThanOrEqual(1 + Number.EPSILON);
			}
		}),
	);
});

test('the fit is the same from either side', () => {
	fc.assert(
		fc.property(candidate, candidate, (one, other) => {
			expect(fit(one, other)).toBeCloseTo(fit(other, one), 12);
			expect(meets(one, other)).toBe(meets(other, one));
		}),
	);
});

describe('more of what is good never fits worse', () => {
	const grows = (change: (one: Candidate, other: Candidate, theme: Theme) => [Candidate, Candidate]) => {
		fc.assert(
			fc.property(candidate, candidate, fc.constantFrom(...themes), (one, other, theme) => {
				expect(fit(...change(one, other, theme))).toBeGreaterThanOrEqual(fit(one, other) - 1e-12);
			}),
		);
	};
	const withTheme = (list: readonly Theme[], theme: Theme) => [...new Set([...list, theme])];

	test('a theme offered', () =>
		grows((one, other, theme) => [one, { ...other, offers: withTheme(other.offers, theme) }]));
	test('a theme sought', () =>
		grows((one, other, theme) => [one, { ...other, seeks: withTheme(other.seeks, theme) }]));
	test('a theme worked on', () =>
		grows((one, other, theme) => [one, { ...other, themes: withTheme(other.themes, theme) }]));
	test('the same size', () =>
		grows((one, other) => {
			const sizeClass = one.sizeClass ?? other.sizeClass ?? 'large';
			return [
				{ ...one, sizeClass },
				{ ...other, sizeClass },
			];
		}));
	test('a language in common', () =>
		grows((one, other) => [
			{ ...one, languages: [...one.languages, 'tr'] },
			{ ...other, languages: [...other.languages, 'tr'] },
		]));
	test('another country', () =>
		grows((one, other) => [one, { ...other, country: one.country === 'DE' ? 'TR' : 'DE' }]));
	test('fewer partnerships', () =>
		grows((one, other) => [one, { ...other, partnerships: Math.max(0, other.partnerships - 1) }]));
	test('somebody who can answer', () => grows((one, other) => [one, { ...other, isReachable: true }]));
	test('a recent step', () => grows((one, other) => [one, { ...other, isActive: true }]));
});

const plain = (found: ReturnType<typeof matchAll>) => Object.fromEntries(found);

test('the order in which the institutions come changes nothing', () => {
	fc.assert(
		fc.property(
			crowd.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
			([all, shuffled]) => {
				expect(plain(matchAll(shuffled, none))).toEqual(plain(matchAll(all, none)));
			},
		),
	);
});

test('nobody is proposed to themselves, to whom they meet in nothing, or twice; the best come first', () => {
	fc.assert(
		fc.property(crowd, (all) => {
			const byId = new Map(all.map((one) => [one.id, one]));
			for (const [id, matches] of matchAll(all, none)) {
				const ids = matches.map((match) => match.id);
				expect(new Set(ids).size).toBe(ids.length);
				expect(ids.length).toBeLessThanOrEqual(most);
				for (const other of ids) expect(meets(byId.get(id)!, byId.get(other)!)).toBe(true);
				const fits = matches.map((match) => match.fit);
				expect(fits).toEqual([...fits].sort((a, b) => b - a));
			}
		}),
	);
});

test('a proposal is mutual unless somebody would be left with too few', () => {
	fc.assert(
		fc.property(crowd, (all) => {
			const found = matchAll(all, none);
			for (const [id, matches] of found)
				for (const other of matches) {
					const back = found.get(other.id)!.some((match) => match.id === id);
					expect(back || matches.length <= least).toBe(true);
				}
		}),
	);
});

test('pairs that are kept apart are proposed to neither', () => {
	fc.assert(
		fc.property(crowd, (all) => {
			const [first] = [...matchAll(all, none)].find(([, matches]) => matches.length > 0) ?? [];
			if (!first) return;
			const apart = new Set(all.map(({ id }) => pairKey(first, id)));
			const found = matchAll(all, apart);
			expect(found.get(first)).toEqual([]);
			for (const matches of found.values()) expect(matches.map(({ id }) => id)).not.toContain(first);
		}),
	);
});

test('whoever fits everybody best is not proposed to everybody', () => {
	const star = made('star', { country: 'TR', offers: [...themes], seeks: [...themes], isActive: true });
	const others = Array.from({ length: 12 }, (_, index) =>
		made(`city-${String(index).padStart(2, '0')}`, {
			country: index % 2 ? 'TR' : 'DE',
			offers: ['language'],
			seeks: ['language'],
		}),
	);
	const found = matchAll([star, ...others], none);
	const given = [...found.values()].filter((matches) => matches.some(({ id }) => id === 'star'));
	expect(given.length).toBe(most);
	for (const matches of found.values()) expect(matches.length).toBeGreaterThanOrEqual(least);
});

test('every proposal says why, and what stands against it', () => {
	const one = made('one', {
		seeks: ['language'],
		offers: ['employment'],
		sizeClass: 'small',
		languages: ['de'],
	});
	const other = made('other', {
		country: 'TR',
		offers: ['language', 'education'],
		sizeClass: 'metropolis',
		languages: ['tr'],
		partnerships: 4,
		isActive: true,
	});
	expect(reasonsFor(one, other)).toEqual([
		{ key: 'for_offered', themes: ['language'] },
		{ key: 'against_sought' },
		{ key: 'for_country' },
		{ key: 'against_size' },
		{ key: 'against_languages' },
		{ key: 'against_room', count: 4 },
		{ key: 'for_active' },
		{ key: 'against_unreachable' },
	]);
	fc.assert(
		fc.property(candidate, candidate, (a, b) => {
			fc.pre(meets(a, b));
			expect(reasonsFor(a, b).some(({ key }) => key.startsWith('for_'))).toBe(true);
		}),
	);
});
