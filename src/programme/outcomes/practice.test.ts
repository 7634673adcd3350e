import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textIn } from '#shared/text.ts';
import { mayFollow } from '#shared/transition.ts';
import { countWords } from '#shared/word-count.ts';
import { account, administrator, coordinatorOf, reader, system, team, visitor } from '#world/actors.ts';
import { practiceValues } from '#world/practices.ts';
import { practiceMoves, practicePolicy, type PracticeSubject } from './practice-policy.ts';
import { gapsOf, monthsOf, practiceStates, practiceTransitions, type PracticeState } from './practice.ts';

const house = '01890000-0000-7000-8000-000000000001';
const person = '01890000-0000-7000-8000-000000000002';
const reviewer = account([], { personId: person });
const cast = {
	visitor,
	reader,
	elsewhere: coordinatorOf('01890000-0000-7000-8000-000000000003'),
	coordinator: coordinatorOf(house),
	reviewer,
	/** Reviews, and coordinates the very house that tells. */
	partial: { ...coordinatorOf(house), personId: person },
	team,
	administrator,
	system,
};

/** Every step there is, and who may take it, from what the roles are for. */
const steps: readonly (readonly [PracticeState, PracticeState, readonly (keyof typeof cast)[]])[] = [
	['draft', 'submitted', ['coordinator', 'partial', 'team', 'administrator', 'system']],
	['submitted', 'formal_check', ['team', 'administrator', 'system']],
	['submitted', 'draft', ['coordinator', 'partial', 'team', 'administrator', 'system']],
	['formal_check', 'expert_review', ['team', 'administrator', 'system']],
	['formal_check', 'draft', ['team', 'administrator', 'system']],
	['expert_review', 'published', ['reviewer']],
	['expert_review', 'draft', ['reviewer', 'team', 'administrator', 'system']],
	['published', 'outdated', ['coordinator', 'partial', 'team', 'administrator', 'system']],
	['outdated', 'draft', ['coordinator', 'partial', 'team', 'administrator', 'system']],
];
const subject = (state: PracticeState): PracticeSubject => ({
	institutionId: house,
	state,
	reviewerId: person,
	isDeleted: false,
});

describe('the way of a practice', () => {
	it('has these steps, each for these people, and no other', () => {
		for (const from of practiceStates)
			for (const to of practiceStates) {
				const listed = steps.find(([one, other]) => one === from && other === to);
				const who = Object.entries(cast)
					.filter(
						([, actor]) =>
							mayFollow(practiceTransitions, from, to) && practiceMoves[to](actor, subject(from)),
					)
					.map(([name]) => name);
				expect([from, to, who]).toEqual([from, to, listed?.[2] ?? []]);
			}
	});

	it('reaches the public through a check and a review, whoever walks it and however', () => {
		const walk = fc.array(
			fc.tuple(fc.constantFrom(...practiceStates), fc.constantFrom(...Object.values(cast))),
			{ maxLength: 60 },
		);
		fc.assert(
			fc.property(walk, (wishes) => {
				let state: PracticeState = 'draft';
				const path: PracticeState[] = [state];
				for (const [to, actor] of wishes) {
					if (!mayFollow(practiceTransitions, state, to) || !practiceMoves[to](actor, subject(state)))
						continue;
					if (to === 'published') expect(actor).toBe(reviewer);
					path.push((state = to));
				}
				for (const [index, step] of path.entries())
					if (step === 'published')
						expect(path.slice(index - 4, index)).toEqual([
							'draft',
							'submitted',
							'formal_check',
							'expert_review',
						]);
			}),
		);
	});

	it('is closed to everybody in the bin', () => {
		for (const [name, actor] of Object.entries(cast))
			for (const from of practiceStates)
				for (const to of practiceStates)
					expect([name, to, practiceMoves[to](actor, { ...subject(from), isDeleted: true })]).toEqual([
						name,
						to,
						false,
					]);
	});

	it('is read before it is published by those alone who work with it', () => {
		const readers = Object.entries(cast)
			.filter(([, actor]) => practicePolicy.read(actor, subject('draft')))
			.map(([name]) => name);
		expect(readers).toEqual(['reader', 'coordinator', 'partial', 'team', 'administrator', 'system']);
	});
});

describe('what is missing', () => {
	it('is nothing in a whole practice', () => {
		expect(gapsOf(practiceValues(house))).toEqual([]);
	});

	it('is said at every field of an empty one, obstacles among them', () => {
		const empty = practiceValues(house, {
			summary: null,
			startsOn: null,
			themes: [],
			targetGroups: [],
			context: null,
			goals: null,
			actions: null,
			costClass: null,
			results: null,
			evidence: null,
			obstacles: null,
			core: null,
		});
		expect(gapsOf(empty).map(({ field, reason }) => `${field} ${reason}`)).toEqual([
			'summary required',
			'context required',
			'goals required',
			'actions required',
			'results required',
			'core required',
			'obstacles obstacles_missing',
			'startsOn required',
			'evidence choose_one',
			'costClass choose_one',
			'themes choose_one_at_least',
			'targetGroups choose_one_at_least',
		]);
	});

	it('counts words in the language they are written in', () => {
		expect(countWords('Göç, uyum ve belediye: 4 adım!', 'tr')).toBe(6);
		expect(countWords('خدمات البلدية للجميع', 'ar')).toBe(3);
		const long = Array.from({ length: 16 }, () => 'Wort').join(' ');
		expect(gapsOf(practiceValues(house, { title: textIn('de', long) }))).toEqual([
			{ field: 'title.de', reason: 'too_many_words', params: { limit: 15, count: 16 } },
		]);
	});
});

it('counts whole months, until today where it goes on', () => {
	expect(monthsOf({ startsOn: '2022-01-15', endsOn: '2023-01-14' }, '2026-01-01')).toBe(11);
	expect(monthsOf({ startsOn: '2022-01-15', endsOn: '2023-01-15' }, '2026-01-01')).toBe(12);
	expect(monthsOf({ startsOn: '2025-11-30', endsOn: null }, '2026-01-30')).toBe(2);
	expect(monthsOf({ startsOn: null, endsOn: null }, '2026-01-30')).toBe(null);
});
