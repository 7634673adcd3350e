import { expect, test } from 'vitest';
import { locales } from '#shared/locale.ts';
import { textIn } from '#shared/text.ts';
import { composeProgramme, type ProgrammeRecords } from './compose-programme.ts';

const records: ProgrammeRecords = {
	event: {
		kind: 'conference',
		title: textIn('de', 'Forum'),
		summary: null,
		startsLocal: '2027-01-28T09:00',
		endsLocal: '2027-01-29T17:00',
		zone: 'Europe/Berlin',
		venue: 'Haus am Wasser (Saal 2)',
		place: 'Berlin',
		country: 'DE',
		languages: ['de', 'tr'],
		isExample: false,
	},
	hosts: [],
	sessions: [],
	rooms: [],
	url: null,
	changedOn: '2027-01-02',
};

test('the place stands from small to large for every reader, also where its names are in other letters', () => {
	expect(locales.map((locale) => composeProgramme(records, locale).place)).toEqual([
		'Haus am Wasser (Saal 2), Berlin, Deutschland',
		'Haus am Wasser (Saal 2), Berlin, Almanya',
		'\u200fHaus am Wasser (Saal 2)\u200f، \u200fBerlin\u200f، \u200fألمانيا\u200f',
		'Haus am Wasser (Saal 2), Berlin, Germany',
	]);
});
