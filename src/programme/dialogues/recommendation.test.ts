import { describe, expect, test } from 'vitest';
import { demandStep, mayFollow } from '#shared/transition.ts';
import { textIn } from '#shared/text.ts';
import { refusal } from '#world/refusal.ts';
import {
	isOverdue,
	lacking,
	parseRecommendation,
	recommendationStates,
	recommendationSteps,
} from './recommendation.ts';
import { supportOf } from './support.ts';

const form = (fields: Readonly<Record<string, string | readonly string[]>>) => {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields))
		for (const one of [value].flat()) data.append(name, one);
	return data;
};
const statement = '0197a000-0000-7000-8000-000000000001';

describe('a recommendation', () => {
	test('is published, answered, and never unanswered again', () => {
		const allowed = recommendationStates.flatMap((from) =>
			recommendationStates
				.filter((to) => mayFollow(recommendationSteps, from, to))
				.map((to) => `${from} ${to}`),
		);
		expect(allowed).toEqual([
			'draft published',
			'published draft',
			'published deferred',
			'published answered',
			'deferred deferred',
			'deferred answered',
			'answered answered',
		]);
	});

	test('is overdue from the day after, also once it was put off, and never when it is answered', () => {
		const dueOn = '2026-06-30';
		expect(isOverdue({ state: 'published', dueOn }, '2026-06-30')).toBe(false);
		expect(isOverdue({ state: 'published', dueOn }, '2026-07-01')).toBe(true);
		expect(isOverdue({ state: 'deferred', dueOn }, '2026-07-01')).toBe(true);
		expect(isOverdue({ state: 'answered', dueOn }, '2026-07-01')).toBe(false);
		expect(isOverdue({ state: 'draft', dueOn }, '2026-07-01')).toBe(false);
	});

	test('says what a draft lacks', () => {
		const nothing = { statements: [], practices: [], events: [], sources: null, runId: null, dueOn: null };
		expect(lacking(nothing, '2026-07-01')).toEqual(['statements', 'dueOn']);
		const dueOn = '2026-07-02';
		expect(lacking({ ...nothing, statements: [statement], dueOn }, '2026-07-01')).toEqual(['runId']);
		for (const given of [
			{ practices: [statement] },
			{ events: [statement] },
			{ sources: textIn('tr', 'Tutanak') },
		])
			expect(lacking({ ...nothing, ...given, dueOn }, '2026-07-01')).toEqual([]);
		const whole = { ...nothing, statements: [statement], runId: statement, dueOn };
		expect(lacking(whole, '2026-07-01')).toEqual([]);
		expect(lacking({ ...whole, dueOn: '2026-07-01' }, '2026-07-01')).toEqual(['dueOn']);
	});

	test('names its addressee, and a minority only with what it says', () => {
		const parsed = parseRecommendation(
			form({ 'text.tr': 'Park aydınlatılsın', 'minorityParts[]': ['group-1'], dueOn: 'tomorrow' }),
		);
		expect(parsed.ok ? [] : parsed.issues.map(({ field, reason }) => `${field} ${reason}`)).toEqual([
			'dueOn not_date',
		]);
		const second = parseRecommendation(form({ 'text.tr': 'Park', 'minorityParts[]': ['group-1'] }));
		expect(second.ok ? [] : second.issues.map(({ field, reason }) => `${field} ${reason}`)).toEqual([
			'institutionId no_addressee',
			'minority minority_missing',
		]);
		const third = parseRecommendation(
			form({
				'text.tr': 'Park',
				'office.tr': 'Valilik',
				'statements[]': [statement, statement, "' or 1=1"],
				'practices[]': [statement.replace(/1$/, '2'), statement],
				'sources.tr': 'Tutanak',
				dueOn: '2026-12-01',
			}),
		);
		expect(third.ok && third.value).toEqual({
			text: textIn('tr', 'Park'),
			rationale: null,
			counter: null,
			minority: null,
			minorityParts: [],
			statements: [statement],
			practices: [statement, statement.replace(/1$/, '2')],
			events: [],
			sources: textIn('tr', 'Tutanak'),
			runId: null,
			institutionId: null,
			office: textIn('tr', 'Valilik'),
			dueOn: '2026-12-01',
		});
	});
});

describe('support', () => {
	test('is told per part from figures that are shown, and says where there are none', () => {
		const said = (agree: number, disagree: number) => ({ agree, pass: 0, disagree });
		expect(
			supportOf(
				{
					participants: 60,
					groups: [
						{ id: 0, size: 40, telling: [] },
						{ id: 1, size: 20, telling: [] },
					],
					categories: [{ id: 'business', size: 10 }],
				},
				[
					{ all: said(40, 20), byGroup: [said(35, 5), said(5, 15)], byCategory: [null] },
					{ all: said(50, 5), byGroup: [said(35, 5), null], byCategory: [null] },
				],
			),
		).toEqual([
			{ part: 'all', size: 60, behind: 2, shown: 2, of: 2 },
			{ part: { group: 0 }, size: 40, behind: 2, shown: 2, of: 2 },
			{ part: { group: 1 }, size: 20, behind: 0, shown: 1, of: 2 },
			{ part: { category: 'business' }, size: 10, behind: 0, shown: 0, of: 2 },
		]);
	});
});

test('a step that may not follow is refused', async () => {
	expect(
		await refusal(Promise.resolve().then(() => demandStep(recommendationSteps, 'answered', 'draft'))),
	).toBe('conflict step_not_allowed');
});
