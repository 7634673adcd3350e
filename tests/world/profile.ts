import { readFileSync } from 'node:fs';
import { readGroupTitles, type GroupRows } from '#programme/cards/esco/group-titles.ts';
import { readDeck } from '#programme/cards/server/read-deck.ts';
import { readProfile } from '#programme/cards/session/profile.ts';

/** The deck, the titles of groups, and a case in which every kind of field stands. */
export const cards = readDeck();
export const cardOf = (code: string) => cards.find((card) => card.code === code)!;
export const titles = readGroupTitles(
	JSON.parse(
		readFileSync(new URL('../../src/programme/cards/esco/group-titles.json', import.meta.url), 'utf8'),
	) as GroupRows,
);
export const fields = {
	'consent/counselling': {
		isGiven: true,
		language: 'ar',
		version: '2026-11',
		isReadAloud: true,
		isInterpreted: false,
		day: '2026-11-28',
	},
	'work/a1b2': { group: '7512', words: 'Brot & <Fladen>', years: '6_to_10', kind: 'paid' },
	'answer/75-01': 'taught',
	'answer/75-02': 'never',
	'passed/75-03': true,
	'competence/S01': 'N2',
	'evidence/S01': { kind: 'seen', confirmedBy: 'counsellor', words: 'Mutfakta' },
	'field/75': true,
	'language/ara': { isFirst: true },
	'language/tur': { isFirst: false, listening: 'B1', speaking: 'A2' },
	'language/prs': { isFirst: false },
	'schooling/c3d4': { level: 'vocational', isFinished: true, recognition: 'asked', words: '' },
	'schooling/d4e5': { level: 'none', isFinished: false, recognition: 'not_asked', words: '' },
	'schooling/e5f6': { level: 'bachelor', isFinished: false, recognition: 'not_asked', words: 'Bau' },
	'schooling/f6g7': { level: 'upper_secondary', isFinished: true, recognition: 'not_recognised', words: '' },
	'licence/B': 'elsewhere',
	'licence/C': 'expired',
	'licence/forklift': 'here',
	'licence/crane': 'expired',
	'idea/7512': 'yes',
	'note/e5f6': 'Kommt mit dem Bus. 2011',
	'step/g7h8': { words: 'Zum Amt gehen', by: 'both', isDone: false },
	'setting/language': 'ar',
	'counted/age': 'under_25',
	'meeting/2026-11-29': true,
};
export const profile = readProfile(Object.entries(fields));
