import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyLetter } from '#world/hostile.ts';
import { fingerprints, localizedFields, mergeEdits, offeredMark, partOfField, takeTheirs } from './merge.ts';
import { textIn } from './text.ts';

const opened = { place: 'Buca', region: 'İzmir', 'themes[]': ['education', 'language'], isPublished: 'on' };
const base = fingerprints(opened);

test.each([
	['place', 'place', null],
	['name.ar', 'name', 'ar'],
	['goals.3.goal.original', 'goals.3.goal', 'original'],
	['measures.0.who', 'measures.0.who', null],
	['de', 'de', null],
] as const)('the field %s is about %s', (field, stem, part) => {
	expect(partOfField(field)).toEqual({ stem, part });
});

describe('two people edit one record', () => {
	test('what only one of them changed needs no choice', () => {
		const current = { ...opened, region: 'Izmir' };
		expect(mergeEdits(base, current, { ...opened, place: 'Buca (İzmir)' })).toEqual({
			conflicts: [],
			taken: ['region'],
			merged: { ...opened, place: 'Buca (İzmir)', region: 'Izmir' },
		});
	});

	test('what both changed is put to them, and what was typed stays', () => {
		const typed = { ...opened, place: 'Mine', 'themes[]': ['language'] };
		expect(mergeEdits(base, { ...opened, place: 'Theirs', 'themes[]': [] }, typed)).toEqual({
			conflicts: [
				{ field: 'place', theirs: 'Theirs', yours: 'Mine' },
				{ field: 'themes[]', theirs: [], yours: ['language'] },
			],
			taken: [],
			merged: typed,
		});
	});

	test('both wrote the same, in another order or with other line breaks: no conflict', () => {
		const typed = { ...opened, region: 'a\r\nb', 'themes[]': ['language', 'education'] };
		expect(mergeEdits(base, { ...opened, region: 'a\nb' }, typed).conflicts).toEqual([]);
	});

	test('a box that is not sent is unticked', () => {
		const { isPublished: _, ...typed } = opened;
		expect(mergeEdits(base, opened, typed)).toEqual({ conflicts: [], taken: [], merged: typed });
		expect(mergeEdits(base, { ...opened, isPublished: '' }, opened)).toEqual({
			conflicts: [],
			taken: ['isPublished'],
			merged: { ...opened, isPublished: '' },
		});
	});

	test('without fingerprints every difference is a conflict', () => {
		expect(mergeEdits(undefined, { place: 'a' }, { place: 'b' }).conflicts).toHaveLength(1);
	});

	test('nobody loses a text: it is typed, taken over or put to a choice', () => {
		const texts = fc.dictionary(
			fc.constantFrom('a', 'b.de', 'c[]'),
			fc.string({ unit: anyLetter }).map((s) => s.trim()),
			{ minKeys: 3, noNullPrototype: true },
		);
		fc.assert(
			fc.property(texts, texts, texts, (before, theirs, yours) => {
				const { conflicts, taken, merged } = mergeEdits(fingerprints(before), theirs, yours);
				for (const field of Object.keys(theirs)) {
					const isTheirs = taken.includes(field);
					expect(merged[field]).toBe(isTheirs ? theirs[field] : yours[field]);
					const bothChanged =
						before[field] !== theirs[field] &&
						before[field] !== yours[field] &&
						theirs[field] !== yours[field];
					if (bothChanged) expect(conflicts.map((one) => one.field)).toContain(field);
				}
			}),
		);
	});
});

test('their version of a field is taken where that was chosen', () => {
	const form = new FormData();
	for (const [name, value] of [
		['place', 'mine'],
		['take.place', 'theirs'],
		['region', 'mine'],
		['take.region', 'yours'],
		['themes[]', 'language'],
		['take.themes[]', 'theirs'],
		['take.secret', 'theirs'],
	] as const)
		form.append(name, value);
	const result = takeTheirs(form, { place: 'theirs', region: 'theirs', 'themes[]': ['a', 'b'] });
	expect([...result]).toEqual([
		['region', 'mine'],
		['place', 'theirs'],
		['themes[]', 'a'],
		['themes[]', 'b'],
	]);
});

test.each([
	['third', 'a third', 'a third'],
	// Written, and the choice forgotten.
	['yours', 'a third', 'a third'],
	['yours', 'mine\r\n', 'edited below'],
	['theirs', 'a third', 'theirs'],
])('of %s and a third text %j, %j is taken', (take, third, expected) => {
	const form = new FormData();
	form.append('place', 'edited below');
	form.append('take.place', take);
	form.append('third.place', third);
	form.append('offered.place', offeredMark('mine'));
	expect([...takeTheirs(form, { place: 'theirs' })]).toEqual([['place', expected]]);
});

test('a localized text as fields', () => {
	expect(localizedFields('name', textIn('tr', 'Buca'))).toEqual({
		'name.original': 'tr',
		'name.de': '',
		'name.tr': 'Buca',
		'name.ar': '',
		'name.en': '',
	});
});
