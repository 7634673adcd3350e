import { expect, test } from 'vitest';
import { locales } from '#shared/locale.ts';
import { textIn } from '#shared/text.ts';
import { composeLetter } from './compose-letter.ts';

const records = {
	title: textIn('en', 'The first visit'),
	starts: '2027-01-04T09:30',
	ends: '2027-01-04T16:15',
	venue: 'Town hall',
	place: 'İzmir',
	country: 'TR',
	hosts: [textIn('en', 'Town of Buca')],
	institution: null,
	document: {
		name: 'Leyla Örnek',
		number: 'U12345678',
		nationality: 'SY',
		bornOn: '1990-02-03',
		validUntil: '2031-01-01',
	},
};

test('a letter says who invites whom, when and where, with the months and commas of its language', () => {
	const ar = composeLetter(records, '2026-11-28', 'ar');
	expect(ar.sender).toEqual(['Town of Buca']);
	expect(ar.dated).toBe('28 تشرين الثاني 2026');
	expect(ar.invitation).toEqual([
		'ندعو الشخص المذكور أدناه إلى فعالية «The first visit». الموعد: 4 كانون الثاني 2027، من 09:30 إلى 16:15. المكان: \u200fTown hall\u200f، \u200fİzmir\u200f، \u200fتركيا\u200f.',
	]);
	expect(ar.facts.map(([, words]) => words)).toEqual([
		'Leyla Örnek',
		'3 شباط 1990',
		'سوريا',
		'U12345678',
		'1 كانون الثاني 2031',
	]);
	const stands = composeLetter(
		{ ...records, institution: textIn('en', 'Town of Essen') },
		'2026-11-28',
		'de',
	);
	expect(stands.invitation[1]).toBe('Die Person nimmt für folgende Institution teil: Town of Essen.');
});

test.each(locales)('a letter without a place is whole in %s', (locale) => {
	const letter = composeLetter({ ...records, venue: null, place: null, country: null }, '2026-11-28', locale);
	expect(JSON.stringify(letter)).not.toMatch(/[{}](event|dates|where)|: \.|null/);
});
