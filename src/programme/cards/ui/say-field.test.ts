import { expect, test } from 'vitest';
import { locales, type Locale } from '#shared/locale.ts';
import rows from '../esco/group-titles.json';
import { readGroupTitles } from '../esco/group-titles.ts';
import { kindNames, partsOf } from '../session/profile.ts';
import { cards } from './cards.ts';
import { sayField, sayValue, type Tongue } from './say-field.ts';
import { wordsIn } from './words.ts';

const titles = readGroupTitles(rows);
const cardOf = new Map(cards.map((card) => [card.code, card]));
const tongueOf = async (locale: Locale): Promise<Tongue> => ({
	locale,
	say: await wordsIn(locale),
	cardOf,
	titles,
});
const consent = {
	language: 'tr',
	version: '2026-11',
	isReadAloud: true,
	isInterpreted: false,
	day: '2026-11-02',
};

/** Every kind of field with a value, and what is read of it in English. */
const told: readonly (readonly [path: string, value: unknown, name: string, words: string])[] = [
	['setting/language', 'tr', 'Language of the client', 'Türkçe'],
	[
		'consent/colleagues',
		{ isGiven: false, ...consent },
		'Another counsellor of this centre may go on with me.',
		'No, 2 November 2026',
	],
	['counted/age', '25_to_39', 'Age', '25 to 39'],
	['meeting/2026-11-02', true, 'Meetings: 2 November 2026', 'Yes'],
	[
		'work/a1b2',
		{ group: '7512', words: 'Fırın', years: '6_to_10', kind: 'paid' },
		'Work I have done',
		`${titles.get('7512')!.en}, Fırın, 6 to 10 years, for pay`,
	],
	['field/51', true, cards.find(({ kind, field }) => kind === 'field' && field === '51')!.term.en, 'Yes'],
	['answer/71-02', 'taught', cardOf.get('71-02')!.term.en, 'I have taught others'],
	['passed/71-02', true, cardOf.get('71-02')!.term.en, 'Do not know, go on'],
	['competence/S01', 'N2', cardOf.get('S01')!.term.en, cardOf.get('N2')!.term.en],
	[
		'evidence/S01',
		{ kind: 'seen', confirmedBy: 'counsellor', words: 'Mutfakta' },
		`Evidence: ${cardOf.get('S01')!.term.en}`,
		'seen, counsellor, Mutfakta',
	],
	['language/ara', { isFirst: true }, 'Arabic', 'I grew up with it'],
	[
		'language/tur',
		{ isFirst: false, listening: 'B1', speaking: 'A2' },
		'Turkish',
		'Understanding B1, Speaking A2',
	],
	[
		'schooling/c3d4',
		{ level: 'vocational', isFinished: true, recognition: 'asked', words: '' },
		'School and training',
		'vocational training, finished, recognition asked for',
	],
	['licence/B', 'elsewhere', 'B: car', 'valid in another country'],
	['note/e5f6', 'Otobüsle geliyor.', 'Note', 'Otobüsle geliyor.'],
	['idea/7512', 'perhaps', titles.get('7512')!.en, 'Perhaps'],
	[
		'step/g7h8',
		{ words: 'Kurs', by: 'both', isDone: true, until: '2026-12-01' },
		'Next steps',
		'Kurs, together, 1 December 2026, done',
	],
];

test('every kind of field and its value is told in words', async () => {
	const tongue = await tongueOf('en');
	expect(
		told.map(([path, value]) => [path, value, sayField(path, tongue), sayValue(path, value, tongue)]),
	).toEqual(told);
	expect(new Set(told.map(([path]) => partsOf(path)[0]))).toEqual(new Set(kindNames));
});

test('in no language is a path or a bare code left', async () => {
	for (const locale of locales) {
		const tongue = await tongueOf(locale);
		for (const [path, value] of told) {
			expect(sayField(path, tongue)).not.toContain(path);
			expect(sayField(path, tongue)).not.toMatch(/undefined|\{/);
			expect(sayValue(path, value, tongue)).not.toMatch(/undefined|[{_]|\bN2\b/);
		}
	}
});

test('what a newer application wrote is shown as it lies there', async () => {
	const tongue = await tongueOf('en');
	expect(sayField('hobby/x', tongue)).toBe('hobby/x');
	expect(sayValue('hobby/x', { often: true }, tongue)).toBe('{"often":true}');
	expect(sayValue('answer/71-02', 'always', tongue)).toBe('always');
});
