import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutPage, readListing } from '#shared/listing.ts';
import { clean } from '#shared/form.ts';
import { locales } from '#shared/locale.ts';
import { textIn } from '#shared/text.ts';
import { draw } from '#ui/testing/draw.ts';
import { hostile } from '#world/hostile.ts';
import { peopleShape } from '../listing.ts';
import PeopleList from './PeopleList.svelte';

const listing = readListing(peopleShape, new URLSearchParams());
const row = (givenName: string, familyName: string, email: string) => ({
	id: '018f0000-0000-7000-8000-000000000001',
	givenName,
	familyName,
	email,
	languages: [],
	isExample: false,
	updatedAt: new Date('2026-01-01T00:00:00Z'),
});

test('names stand in the list as text, whatever they are made of', () => {
	fc.assert(
		fc.property(hostile, hostile, hostile, fc.constantFrom(...locales), (given, family, place, locale) => {
			const one = row(clean(given), clean(family), clean(given));
			const html = draw(
				PeopleList,
				{
					listing,
					found: cutPage([one], 1, 50),
					workplaces: { [one.id]: [{ id: one.id, name: textIn('tr', clean(place)) }] },
					institutions: [{ value: one.id, label: clean(place) }],
					mayCreate: true,
				},
				locale,
			);
			expect(html).not.toMatch(/<script|<img|href="javascript:/i);
			expect(html).not.toMatch(/<[^>]+\son\w+=/i);
			// oxlint-disable-next-line no-control-regex
			expect(html).not.toMatch(/[\u0000\u202a-\u202e\u2066-\u2069]/);
		}),
		{ numRuns: 60 },
	);
});

test('an empty list says what to do next, a search without result says so', () => {
	const empty = { found: cutPage([], 1, 50), workplaces: {}, institutions: [], mayCreate: true };
	expect(draw(PeopleList, { listing, ...empty })).toContain('href="/en/desk/people/new"');
	const searched = readListing(peopleShape, new URLSearchParams('q=nobody'));
	expect(draw(PeopleList, { listing: searched, ...empty })).toContain('value="nobody"');
});
