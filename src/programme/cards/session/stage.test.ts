import { expect, test } from 'vitest';
import type { Answer } from '../card.ts';
import { isOfUse, mayOpen, nextStage, progressOf, stages, taskCards, type Standing } from './stage.ts';

const start: Standing = {
	hasConsent: false,
	formerWork: 0,
	fields: [],
	taskAnswers: {},
	competences: 0,
	evidence: 0,
	languages: 0,
};
const said = (count: number, answer: Answer) =>
	Object.fromEntries(Array.from({ length: count }, (_, at) => [`71-${at}`, answer]));

test('a meeting begins with consent, and nothing opens before it', () => {
	expect(nextStage(start)).toBe('consent');
	expect(stages.filter((stage) => mayOpen(stage, start))).toEqual(['consent']);
	expect(stages.filter((stage) => mayOpen(stage, { ...start, hasConsent: true }))).toEqual([...stages]);
});

test('progress is shown stage by stage, and a stage may be full without those before it', () => {
	const now = { ...start, hasConsent: true, fields: ['71'], taskAnswers: said(18, 'often'), languages: 2 };
	expect(progressOf(now)).toEqual({
		consent: 1,
		former_work: 0,
		fields: 1 / 3,
		tasks: 18 / taskCards,
		competences: 0,
		evidence: 0,
		languages: 1,
		profile: 1,
		ideas: 1,
	});
	expect(nextStage(now)).toBe('former_work');
});

test('who stops early has what there is, and no ideas from too little', () => {
	const wellWith = (more: Partial<Standing>) => isOfUse({ ...start, hasConsent: true, ...more });
	expect(wellWith({})).toEqual({ profile: false, ideas: false });
	expect(wellWith({ languages: 1 })).toEqual({ profile: true, ideas: false });
	expect(wellWith({ taskAnswers: said(11, 'often') })).toEqual({ profile: true, ideas: false });
	expect(wellWith({ taskAnswers: said(12, 'often') })).toEqual({ profile: true, ideas: true });
	expect(wellWith({ taskAnswers: said(72, 'never') })).toEqual({ profile: false, ideas: false });
	expect(isOfUse({ ...start, languages: 1, taskAnswers: said(20, 'often') })).toEqual({
		profile: false,
		ideas: false,
	});
});

test('a meeting that has everything asks nothing more', () => {
	const all = {
		hasConsent: true,
		formerWork: 1,
		fields: ['71', '72', '91'],
		taskAnswers: said(80, 'sometimes'),
		competences: 9,
		evidence: 1,
		languages: 1,
	};
	expect(nextStage(all)).toBeNull();
});
