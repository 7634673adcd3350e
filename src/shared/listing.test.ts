import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyLetter } from '#world/hostile.ts';
import { cutPage, listingQuery, readListing, searchWords, sortForReader, sortQuery } from './listing.ts';
import { locales } from './locale.ts';

const shape = {
	sorts: ['name', 'changed'],
	downwards: ['changed'],
	filters: { kind: ['city', 'ngo'], place: (value: string) => value.length < 4 },
	size: 20,
} as const;
const read = (query: string) => readListing(shape, new URLSearchParams(query));

describe('the address of a list', () => {
	test('says nothing when nothing is wished', () => {
		expect(listingQuery(shape, read(''))).toBe('');
		expect(listingQuery(shape, read('?q=&kind=&sort=name&page=1'))).toBe('');
	});

	test('leaves out what it does not know', () => {
		expect(read('?q=%00a&kind=city&kind=city&kind=villain&place=abcd&sort=-secret&page=-1&x=1')).toEqual({
			q: 'a',
			filters: { kind: ['city'] },
			sort: 'name',
			isDescending: false,
			page: 1,
		});
	});

	test('a click on a heading sorts by it, then turns round', () => {
		expect(sortQuery(shape, read('?q=a&page=3'), 'changed')).toBe('?q=a&sort=-changed');
		expect(sortQuery(shape, read('?sort=-changed'), 'changed')).toBe('?sort=changed');
		expect(sortQuery(shape, read('?page=2'), 'name')).toBe('?sort=-name');
	});

	test('keeps everything but the page when a filter changes', () => {
		expect(listingQuery(shape, read('?q=x&kind=ngo&page=4'), { filters: { kind: ['city'] } })).toBe(
			'?q=x&kind=city',
		);
		expect(listingQuery(shape, read('?q=x&kind=ngo'), { page: 4 })).toBe('?q=x&kind=ngo&page=4');
	});

	test('is read back as it was written, whatever was typed', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: anyLetter }),
				fc.subarray(['city', 'ngo']),
				fc.constantFrom('name', '-name', 'changed', '-changed'),
				fc.integer({ min: 1, max: 999_999 }),
				(q, kinds, sort, page) => {
					const params = new URLSearchParams({ q, sort, page: String(page) });
					for (const kind of kinds) params.append('kind', kind);
					const listing = readListing(shape, params);
					const query = listingQuery(shape, listing, { page: listing.page });
					expect(readListing(shape, new URLSearchParams(query))).toEqual(listing);
				},
			),
		);
	});
});

describe('order', () => {
	const sorted = (names: string[], locale: 'de' | 'tr' | 'ar' | 'en') =>
		sortForReader(names, (name) => name, locale);

	test("is the reader's language's", () => {
		expect(sorted(['Zürich', 'Çankaya', 'Oslo', 'Örnek', 'Izmir', 'İzmir', 'Cologne'], 'tr')).toEqual([
			'Cologne',
			'Çankaya',
			'Izmir',
			'İzmir',
			'Oslo',
			'Örnek',
			'Zürich',
		]);
		expect(sorted(['Zeven', 'Örnek', 'Oz'], 'de')).toEqual(['Örnek', 'Oz', 'Zeven']);
	});

	test('puts what has no key last, both ways, and keeps equal ones in place', () => {
		const rows = [
			{ k: null, n: 1 },
			{ k: 'b', n: 2 },
			{ k: '', n: 3 },
			{ k: 'a', n: 4 },
			{ k: 'b', n: 5 },
		];
		expect(sortForReader(rows, ({ k }) => k, 'en').map(({ n }) => n)).toEqual([4, 2, 5, 1, 3]);
		expect(sortForReader(rows, ({ k }) => k, 'en', true).map(({ n }) => n)).toEqual([2, 5, 4, 1, 3]);
	});

	test('loses nobody and is total in every language', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: anyLetter })), fc.constantFrom(...locales), (names, locale) => {
				const once = sortForReader(names, (name) => name, locale);
				expect([...once].sort()).toEqual([...names].sort());
				expect(sortForReader(once, (name) => name, locale)).toEqual(once);
			}),
		);
	});
});

test('numbers are sorted by size', () => {
	expect(sortForReader([10, 0, 9, 100], (n) => n, 'en')).toEqual([0, 9, 10, 100]);
});

test('a page past the end shows the last one', () => {
	expect(cutPage(['a', 'b', 'c'], 9, 2)).toEqual({ items: ['c'], total: 3, page: 2, pages: 2, size: 2 });
	expect(cutPage([], 1, 2)).toEqual({ items: [], total: 0, page: 1, pages: 1, size: 2 });
});

test('words are folded, single and few', () => {
	expect(searchWords('  Gaziantep BÜYÜKŞEHİR, gaziantep ')).toEqual(['gaziantep', 'buyuksehir']);
	expect(searchWords('a b c d e f g h i j')).toHaveLength(8);
});
