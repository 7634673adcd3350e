import { describe, expect, test } from 'vitest';
import { locales, type Locale } from '#shared/locale.ts';
import type { LocalizedText, TextState } from '#shared/text.ts';
import type { BrochureFigures, BrochureRecords } from './brochure.ts';
import { composeBrochure } from './compose-brochure.ts';

function inAll(
	word: string,
	state: TextState = 'human',
	languages: readonly Locale[] = locales,
): LocalizedText {
	return {
		original: languages[0]!,
		texts: Object.fromEntries(
			languages.map((locale) => [locale, { text: `${word} (${locale})`, state }] as const),
		),
	};
}

const institution = {
	id: 'i1',
	name: inAll('Buca', 'human', ['tr', 'de', 'ar', 'en']),
	acronym: null,
	kind: 'district_municipality' as const,
	parts: ['partner' as const],
	country: 'TR',
	place: 'Buca',
	latitude: null,
	longitude: null,
};
const nothing: BrochureRecords = {
	texts: {},
	isExample: false,
	actionFields: [],
	institutions: [],
	partnerships: [],
	stories: [],
	voices: [],
	firstYear: null,
	lastYear: null,
	changedOn: '2022-06-10',
};
const noFigures: BrochureFigures = { basis: '', headline: [], charts: [], tables: [], byField: [] };

describe('a brochure', () => {
	test('of an empty programme is empty, not broken', () => {
		expect(composeBrochure(nothing, noFigures, 'de')).toEqual({
			locale: 'de',
			direction: 'ltr',
			documentTitle: 'Programmbroschüre · Programmbroschüre',
			title: { text: 'Programmbroschüre', locale: 'de', isFallback: false },
			shortTitle: 'Programmbroschüre',
			motto: null,
			years: null,
			isExample: false,
			bearers: [],
			notes: [
				'Stand: 10. Juni 2022. Diese Broschüre wurde aus den Aufzeichnungen des Programms erzeugt. Jede Zahl darin ist aus ihnen gezählt.',
			],
			programme: [],
			partners: { intro: null, map: null, countries: [] },
			results: { intro: null, basis: '', headline: [], charts: [], tables: [] },
			fields: [],
			stories: [],
			voices: [],
			imprint: { text: null, parts: [] },
		});
	});

	test('reads the same records in every language', () => {
		for (const locale of locales) {
			const { direction, title, programme, partners } = composeBrochure(
				{ ...nothing, texts: { title: inAll('Title'), aim: inAll('Aim') }, institutions: [institution] },
				noFigures,
				locale,
			);
			expect({ direction, title: title.text, aim: programme[0]?.text.blocks }).toEqual({
				direction: locale === 'ar' ? 'rtl' : 'ltr',
				title: `Title (${locale})`,
				aim: [{ isList: false, lines: [`Aim (${locale})`] }],
			});
			expect(partners.countries[0]?.groups[0]?.institutions[0]).toMatchObject({
				name: { text: `Buca (${locale})`, isFallback: false },
				ownName: locale === 'tr' ? null : { text: 'Buca (tr)', locale: 'tr', isFallback: true },
			});
		}
	});

	test('shows a text without translation in its language and says so', () => {
		const records = {
			...nothing,
			texts: { aim: inAll('Amaç', 'human', ['tr']), approach: inAll('Approach') },
		};
		const { programme, notes } = composeBrochure(records, noFigures, 'de');
		expect(programme.map(({ text }) => [text.locale, text.isFallback, text.mark])).toEqual([
			['tr', true, 'auf Türkisch'],
			['de', false, null],
		]);
		expect(notes.at(-1)).toBe(
			'Texte, die es auf Deutsch noch nicht gibt, stehen in ihrer Originalsprache und sind so gekennzeichnet.',
		);
	});

	test('marks machine texts: once where all are, one by one where some are, not at all where none is', () => {
		const noteAndMark = (...states: TextState[]) => {
			const [aim, approach] = states.map((state) => inAll('Text', state));
			const { notes, programme } = composeBrochure({ ...nothing, texts: { aim, approach } }, noFigures, 'en');
			return [notes.slice(1), programme.map(({ text }) => text.mark)];
		};
		expect(noteAndMark('machine', 'machine')).toEqual([
			['The texts were written or translated by machine and have not yet been reviewed by a person.'],
			[null, null],
		]);
		expect(noteAndMark('machine', 'reviewed')).toEqual([
			['Texts marked “by machine” have not yet been reviewed by a person.'],
			['by machine', null],
		]);
		expect(noteAndMark('human', 'reviewed')).toEqual([[], [null, null]]);
	});

	test('names who bears the programme once each, and only partners among the partners', () => {
		const records: BrochureRecords = {
			...nothing,
			institutions: [
				{
					...institution,
					id: 'a',
					name: inAll('Ministry'),
					country: 'DE',
					parts: ['commissioner', 'funder'],
				},
				{ ...institution, id: 'b', name: inAll('Union'), country: 'BE', parts: ['funder'] },
				{ ...institution, id: 'c', name: inAll('Office'), kind: 'ministry', parts: ['main_partner'] },
				institution,
			],
		};
		const { bearers, partners } = composeBrochure(records, noFigures, 'en');
		expect(bearers.map(({ label, names }) => [label, names.map(({ text }) => text)])).toEqual([
			['Commissioned by', ['Ministry (en)']],
			['Funded by', ['Union (en)']],
			['Main partner', ['Office (en)']],
		]);
		expect(partners.countries).toMatchObject([
			{
				name: 'Türkiye',
				count: '2 institutions',
				groups: [
					{ name: 'Ministries', institutions: [{ roles: 'main partner' }] },
					{ name: 'District municipalities', institutions: [{ roles: null }] },
				],
			},
		]);
	});

	test('tells a story with its facts, and names institutions it does not know nowhere', () => {
		const { stories } = composeBrochure(
			{
				...nothing,
				institutions: [{ ...institution, acronym: 'BB' }],
				stories: [
					{
						slug: 'forum',
						kind: 'conference',
						title: inAll('Forum'),
						storyTitle: null,
						story: inAll('Once\n\n- one\n- two'),
						actionField: 2,
						startsLocal: '2022-06-06T09:00:00',
						endsLocal: '2022-06-10T17:00:00',
						place: 'Berlin',
						country: 'DE',
						hosts: [
							{ institutionId: 'i1', isPartner: false },
							{ institutionId: 'unpublished', isPartner: true },
						],
					},
				],
			},
			noFigures,
			'tr',
		);
		const here = (text: string) => ({ text, locale: 'tr', isFallback: false });
		expect(stories).toEqual([
			{
				slug: 'forum',
				kicker: 'Eylem alanı II',
				heading: here('Forum (tr)'),
				facts: [
					{ label: 'Tür', values: [here('Konferans')] },
					{ label: 'Ne zaman', values: [here('6–10 Haziran 2022')] },
					{ label: 'Nerede', values: [here('Berlin, Almanya')] },
					{ label: 'Ev sahibi', values: [here('BB')] },
				],
				text: {
					locale: 'tr',
					isFallback: false,
					mark: null,
					blocks: [
						{ isList: false, lines: ['Once'] },
						{ isList: true, lines: ['one', 'two (tr)'] },
					],
				},
			},
		]);
	});
});
