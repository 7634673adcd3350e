import { expect, test } from 'vitest';
import { readDeck } from '../server/read-deck.ts';
import { readProfile } from './profile.ts';
import { isOfUse } from './stage.ts';
import { knownOf, shownIn, standingOf } from './standing.ts';
import { summarize } from './summary.ts';

const cards = readDeck();
const consent = {
	isGiven: true,
	language: 'tr',
	version: '2026-11',
	isReadAloud: false,
	isInterpreted: false,
	day: '2026-11-28',
};
const profile = readProfile(
	Object.entries({
		'consent/counselling': consent,
		'work/aaaa': { group: '5120', words: '', years: 'under_1', kind: 'family' },
		'work/bbbb': { group: '7512', words: '', years: 'over_10', kind: 'paid' },
		'field/75': true,
		'answer/75-01': 'sometimes',
		'answer/75-02': 'never',
		'answer/71-02': 'taught',
		'passed/71-03': true,
		'competence/S01': 'N1',
		'competence/P01': 'N3',
		'competence/I01': 'N2',
		'evidence/S01': { kind: 'seen', confirmedBy: 'counsellor', words: '' },
		'meeting/2026-11-28': true,
		'meeting/2026-11-21': true,
		'idea/7512': 'no',
		'idea/5120': 'perhaps',
		'idea/9412': 'yes',
		'step/cccc': { words: 'x', by: 'client', isDone: true },
		'step/dddd': { words: 'y', by: 'both', isDone: false },
	}),
);

test('a card that was passed is known to nobody, and is still not shown again by itself', () => {
	expect(knownOf(profile)).toEqual({
		answers: { '75-01': 'sometimes', '75-02': 'never', '71-02': 'taught' },
		fields: ['75'],
	});
	expect(shownIn(profile)).toEqual(new Set(['75-01', '75-02', '71-02', '71-03']));
});

test('a meeting stands where its profile says', () => {
	expect(standingOf(profile)).toEqual({
		hasConsent: true,
		formerWork: 2,
		fields: ['75'],
		taskAnswers: { '75-01': 'sometimes', '75-02': 'never', '71-02': 'taught' },
		competences: 3,
		evidence: 1,
		languages: 0,
	});
	const withdrawn = readProfile([['consent/counselling', { ...consent, isGiven: false }]]);
	expect(isOfUse(standingOf(withdrawn))).toEqual({ profile: false, ideas: false });
});

test('a profile is told with the surest first, and without what is no', () => {
	const sum = summarize(profile, cards);
	expect({
		tasks: sum.tasks.map(({ card, said }) => [card.code, said]),
		strengths: sum.strengths.map(({ card, said, evidence }) => [card.code, said, evidence?.kind ?? null]),
		interests: sum.interests.map(({ code }) => code),
		work: sum.work.map(([, { group }]) => group),
		wishes: sum.wishes,
		steps: sum.steps.map(([own]) => own),
		meetings: sum.meetings,
	}).toEqual({
		tasks: [
			['71-02', 'taught'],
			['75-01', 'sometimes'],
		],
		strengths: [
			['P01', 'N3', null],
			['S01', 'N1', 'seen'],
		],
		interests: ['I01'],
		work: ['7512', '5120'],
		wishes: [
			['9412', 'yes'],
			['5120', 'perhaps'],
		],
		steps: ['dddd', 'cccc'],
		meetings: ['2026-11-21', '2026-11-28'],
	});
});
