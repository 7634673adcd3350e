import { describe, expect, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import { questionValues } from '../../../tests/world/questions.ts';
import { readAnswers, type AskedQuestion } from './answer.ts';
import { changesOfAnswered } from './change.ts';
import { inForce, stepsTo } from './consent.ts';
import { countAnswers } from './count.ts';
import { optionsOf, parseQuestion, questionTyped, type QuestionFields } from './question.ts';
import { isPlausible, until } from './retention.ts';

function issues(changes: Partial<QuestionFields>) {
	const form = new FormData();
	for (const [name, value] of Object.entries(questionTyped({ ...questionValues(), ...changes })))
		if (value !== '') form.append(name, String(value));
	const parsed = parseQuestion(form);
	return parsed.ok ? [] : parsed.issues.map(({ field, reason }) => `${field} ${reason}`);
}

describe('a question', () => {
	test('is refused at the field that can mend it', () => {
		expect(issues({})).toEqual([]);
		expect(issues({ type: 'one', options: null })).toEqual(['options options_needed']);
		expect(issues({ type: 'several', options: textIn('en', 'one alone') })).toEqual([
			'options options_needed',
		]);
		expect(
			issues({
				type: 'one',
				options: {
					original: 'en',
					texts: { en: { text: 'a\nb', state: 'human' }, de: { text: 'a', state: 'human' } },
				},
			}),
		).toEqual(['options options_uneven']);
		expect(issues({ kind: 'diet', basis: 'public_task' })).toEqual(['basis special_needs_consent']);
		expect(issues({ isRequired: true })).toEqual(['isRequired consent_is_free']);
		expect(issues({ isRequired: true, basis: 'public_task' })).toEqual([]);
		expect(issues({ kind: 'travel' })).toEqual(['readers travel_team_only']);
		expect(issues({ readers: 'counts' })).toEqual(['readers counts_need_options']);
		expect(issues({ type: 'contribution' })).toEqual([]);
		expect(issues({ type: 'contribution', readers: 'counts' })).toEqual(['readers counts_need_options']);
		expect(issues({ type: 'contribution', kind: 'access' })).toEqual(['kind contribution_is_plain']);
	});

	test('keeps the keys of options that stay, and gives new ones keys nobody had', () => {
		const before = optionsOf(textIn('en', 'meat\nfish\nplants'));
		expect(before.map(({ key }) => key)).toEqual(['1', '2', '3']);
		expect(optionsOf(textIn('en', 'plants\nmeat\nnothing'), before).map(({ key }) => key)).toEqual([
			'3',
			'1',
			'4',
		]);
	});

	test('that has answers may only change so that they stay true', () => {
		const options = textIn('en', 'meat\nfish');
		const fields = { ...questionValues(), type: 'one' as const, options };
		const choices = optionsOf(options);
		const before = { ...fields, choices, chosen: ['2'] };
		const change = (changes: Partial<QuestionFields>, kept = choices) =>
			changesOfAnswered(before, { ...fields, ...changes, choices: kept }).map(
				({ field, reason }) => `${field} ${reason}`,
			);
		expect(change({})).toEqual([]);
		expect(change({ retentionDays: 3, readers: 'counts', isRequired: true })).toEqual([]);
		expect(change({}, choices.slice(1))).toEqual([]);
		expect(change({}, choices.slice(0, 1))).toEqual(['options answered_options']);
		expect(change({ retentionDays: 11 })).toEqual(['retentionDays answered_retention']);
		expect(changesOfAnswered({ ...before, readers: 'counts' }, { ...fields, choices })).toEqual([
			{ field: 'readers', reason: 'answered_readers' },
		]);
		for (const changes of [
			{ text: textIn('en', 'Something else?') },
			{ purpose: textIn('en', 'Something else') },
			{ kind: 'diet' as const },
			{ type: 'several' as const },
			{ basis: 'public_task' as const },
		])
			expect(change(changes)).toEqual([`${Object.keys(changes)[0]} answered`]);
		const translated = {
			...fields.text,
			texts: { ...fields.text.texts, tr: { text: 'Ne getirirsiniz?', state: 'human' as const } },
		};
		expect(change({ text: translated })).toEqual([]);
	});
});

const asked = (changes: Partial<AskedQuestion>): AskedQuestion => ({
	...questionValues(),
	id: 'q',
	options: optionsOf(textIn('en', 'meat\nfish\nplants')),
	...changes,
});

describe('answers', () => {
	const read = (question: AskedQuestion, given: [string, string][], isDemanding = true) => {
		const form = new FormData();
		for (const [name, value] of given) form.append(name, value);
		return readAnswers([question], form, { isDemanding });
	};
	test('are read by type', () => {
		expect(read(asked({}), [['answer.q', '  two \u202ewords ']]).answers).toEqual({ q: 'two words' });
		expect(read(asked({ type: 'one' }), [['answer.q', '2']]).answers).toEqual({ q: '2' });
		expect(
			read(asked({ type: 'several' }), [
				['answer.q[]', '3'],
				['answer.q[]', '1'],
			]).answers,
		).toEqual({ q: ['1', '3'] });
		expect(read(asked({ type: 'yes_no' }), [['answer.q', 'no']]).answers).toEqual({ q: false });
		expect(read(asked({}), [['answer.q', '  ']])).toEqual({ answers: {}, issues: [] });
	});
	test('are refused at their field', () => {
		const one = asked({ type: 'one', isRequired: true });
		expect(read(one, []).issues).toEqual([{ field: 'answer.q', reason: 'required' }]);
		expect(read(one, [], false).issues).toEqual([]);
		expect(read(one, [['answer.q', '9']]).issues).toEqual([{ field: 'answer.q', reason: 'choose_one' }]);
		expect(
			read(one, [
				['answer.q', '1'],
				['answer.q', '2'],
			]).issues,
		).toEqual([{ field: 'answer.q', reason: 'choose_one' }]);
		expect(read(asked({ type: 'yes_no' }), [['answer.q', 'maybe']]).issues).toHaveLength(1);
		expect(read(asked({}), [['answer.q', 'x'.repeat(501)]]).issues).toEqual([
			{ field: 'answer.q', reason: 'too_long', params: { limit: 500 } },
		]);
	});
	test('that say what somebody brings have a kind and words, each refused at its own field', () => {
		const [free, needed] = [false, true].map((isRequired) => asked({ type: 'contribution', isRequired }));
		const given = (brings: string, text: string): [string, string][] => [
			['answer.q.brings', brings],
			['answer.q', text],
		];
		expect(read(free!, given('practice', ' A\r\n market \u202ehall '))).toEqual({
			answers: { q: { brings: 'practice', text: 'A market hall' } },
			issues: [],
		});
		const kind = { field: 'answer.q.brings', reason: 'required' };
		const words = { field: 'answer.q', reason: 'required' };
		const refused = (...issues: object[]) => ({ answers: {}, issues });
		expect(read(free!, given('', ' '))).toEqual(refused());
		expect(read(needed!, given('', ' '))).toEqual(refused(kind, words));
		expect(read(needed!, given('', ' '), false)).toEqual(refused());
		expect(read(free!, given('theme', ''))).toEqual(refused(words));
		expect(read(free!, given('', 'Water'))).toEqual(refused(kind));
		const oneKind = { field: 'answer.q.brings', reason: 'choose_one' };
		expect(read(free!, given('toString', 'Water'))).toEqual(refused(oneKind));
		expect(read(free!, [...given('theme', 'Water'), ['answer.q.brings', 'practice']])).toEqual(
			refused(oneKind),
		);
		expect(read(free!, given('theme', 'x'.repeat(500))).issues).toEqual([]);
		expect(read(free!, given('theme', 'x'.repeat(501)))).toEqual(
			refused({ field: 'answer.q', reason: 'too_long', params: { limit: 500 } }),
		);
	});
});

describe('counts', () => {
	const many = (key: string, count: number) => Array.from({ length: count }, () => key);
	test('tell nothing of fewer than three, and nothing from which they could be worked out', () => {
		const one = asked({ type: 'one' });
		expect(countAnswers(one, [...many('1', 9), ...many('2', 4), ...many('3', 3)])).toEqual([
			{ key: '1', exact: 9 },
			{ key: '2', exact: 4 },
			{ key: '3', exact: 3 },
		]);
		expect(countAnswers(one, [...many('1', 9), ...many('2', 4), ...many('3', 2)])).toEqual([
			{ key: '1', exact: 9 },
			{ key: '2', below: 6 },
			{ key: '3', below: 3 },
		]);
		expect(countAnswers(one, [])).toEqual(['1', '2', '3'].map((key) => ({ key, below: 3 })));
	});
	test('of several are not summed up, and of yes and no tell yes alone', () => {
		const several = asked({ type: 'several' });
		const chosen = [['1', '2'], ['1', '2'], ['1', '3'], ['1']];
		expect(countAnswers(several, chosen)).toEqual([
			{ key: '1', exact: 4 },
			{ key: '2', below: 3 },
			{ key: '3', below: 3 },
		]);
		expect(countAnswers(asked({ type: 'yes_no' }), [true, true, true, false])).toEqual([
			{ key: 'yes', exact: 3 },
		]);
		expect(countAnswers(asked({ type: 'yes_no' }), [true, false])).toEqual([{ key: 'yes', below: 3 }]);
	});
});

describe('consents', () => {
	test('unset is no, and the last word holds', () => {
		expect(inForce([])).toEqual([]);
		expect(
			inForce([
				{ kind: 'photo', isGiven: true },
				{ kind: 'voice', isGiven: true },
				{ kind: 'photo', isGiven: false },
			]),
		).toEqual(['voice']);
	});
	test('change by what is ticked; what is not asked for cannot be given, and always taken back', () => {
		expect(stepsTo([], ['photo', 'voice'], ['photo'])).toEqual([{ kind: 'photo', isGiven: true }]);
		expect(stepsTo(['photo', 'voice'], ['photo'], ['photo'])).toEqual([{ kind: 'voice', isGiven: false }]);
		expect(stepsTo(['photo'], ['photo'], ['photo'])).toEqual([]);
	});
});

describe('a clock that deletes', () => {
	test('is believed night after night, and not after a jump', () => {
		expect(until('2026-03-27T17:00', 5)).toBe('2026-04-01');
		expect(isPlausible('2026-03-27', '2026-03-28')).toBe(true);
		expect(isPlausible('2026-03-27', '2026-03-31')).toBe(true);
		expect(isPlausible('2026-03-27', '2026-04-01')).toBe(false);
		expect(isPlausible('2026-03-27', '2036-03-28')).toBe(false);
		expect(isPlausible('2026-03-27', '2026-03-26')).toBe(false);
		expect(isPlausible(null, '2026-03-28')).toBe(false);
	});
});
