import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { mergeVersions } from '#shared/merge.ts';
import { formOf, type Typed } from '#shared/form.ts';
import { textIn } from '#shared/text.ts';
import { mayFollow } from '#shared/transition.ts';
import { account, administrator, coordinatorOf, reader, system, team, visitor } from '#world/actors.ts';
import { sketchValues } from '#world/sketches.ts';
import { canonical } from '#shared/canonical.ts';
import { standingOf } from './agreement.ts';
import { sketchMovePolicy, sketchPolicy, type SketchSubject } from './policy.ts';
import { parseSketch, settleTyped, sketchTyped } from './sketch-form.ts';
import { sketchMoves, sketchStates, sketchTransitions, type SketchMove, type SketchState } from './sketch.ts';

const [firstId, secondId] = ['01890000-0000-7000-8000-000000000001', '01890000-0000-7000-8000-000000000002'];
const cast = {
	visitor,
	stranger: account([]),
	elsewhere: coordinatorOf('01890000-0000-7000-8000-000000000003'),
	reader,
	first: coordinatorOf(firstId),
	second: coordinatorOf(secondId),
	team,
	administrator,
	system,
};
const subject = (state: SketchState, isDeleted = false): SketchSubject => ({
	firstId,
	secondId,
	state,
	isDeleted,
});
const who = (may: (actor: (typeof cast)[keyof typeof cast]) => boolean) =>
	Object.entries(cast)
		.filter(([, actor]) => may(actor))
		.map(([name]) => name);

const bothAndTeam = ['first', 'second', 'team', 'administrator', 'system'];
/** Every step somebody takes, and who may. */
const steps: readonly (readonly [SketchState, SketchMove, readonly string[]])[] = [
	['draft', 'withdrawn', ['first', 'second']],
	['agreed', 'submitted', bothAndTeam],
	['agreed', 'withdrawn', ['first', 'second']],
	['submitted', 'granted', bothAndTeam],
	['submitted', 'refused', bothAndTeam],
	['submitted', 'withdrawn', ['first', 'second']],
	['refused', 'draft', ['first', 'second']],
	['withdrawn', 'draft', ['first', 'second']],
];

describe('the way of a sketch', () => {
	it('has these steps, each for these people, and no other', () => {
		for (const from of sketchStates)
			for (const to of sketchMoves) {
				const may = who(
					(actor) => mayFollow(sketchTransitions, from, to) && sketchMovePolicy[to](actor, subject(from)),
				);
				const listed = steps.find(([one, other]) => one === from && other === to);
				expect([from, to, may]).toEqual([from, to, listed?.[2] ?? []]);
			}
	});

	it('leads to a submission through an agreement, whoever walks it and however', () => {
		const walk = fc.array(
			fc.tuple(fc.constantFrom(...sketchStates), fc.constantFrom(...Object.values(cast))),
			{
				maxLength: 60,
			},
		);
		fc.assert(
			fc.property(walk, (wishes) => {
				let state: SketchState = 'draft';
				for (const [to, actor] of wishes) {
					if (!mayFollow(sketchTransitions, state, to)) continue;
					const move = sketchMoves.find((one) => one === to);
					if (move && !sketchMovePolicy[move](actor, subject(state)) && to !== 'draft') continue;
					if (to === 'submitted') expect(state).toBe('agreed');
					if (to === 'granted' || to === 'refused') expect(state).toBe('submitted');
					state = to;
				}
			}),
		);
	});

	it('is written by its two sides alone, and only until it is submitted', () => {
		for (const state of sketchStates) {
			const isOpen = state === 'draft' || state === 'agreed';
			for (const action of ['change', 'agree'] as const)
				expect([state, who((actor) => sketchPolicy[action](actor, subject(state)))]).toEqual([
					state,
					isOpen ? ['first', 'second'] : [],
				]);
			expect(who((actor) => sketchPolicy.read(actor, subject(state)))).toEqual(['reader', ...bothAndTeam]);
		}
		expect(who((actor) => sketchPolicy.change(actor, subject('draft', true)))).toEqual([]);
	});
});

describe('what two sides agree to', () => {
	it('is the same text, whatever order its keys came in', () => {
		const shuffled = (value: unknown): unknown =>
			typeof value === 'object' && value !== null && !Array.isArray(value)
				? Object.fromEntries(
						Object.entries(value)
							.reverse()
							.map(([key, part]) => [key, shuffled(part)]),
					)
				: value;
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				expect(canonical(shuffled(value))).toBe(canonical(value));
				// It is JSON, and tells any two values apart.
				expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value));
			}),
		);
		expect(canonical({ b: [2, null], a: { d: 'é', c: undefined } })).toBe('{"a":{"d":"é"},"b":[2,null]}');
	});

	const yes = (institutionId: string, number: number, hash: string) => ({
		institutionId,
		number,
		hash,
		agreedAt: new Date(0),
	});
	test.each([
		['nobody', [], [false, false, false, false]],
		['one side', [yes(firstId, 2, 'b')], [true, false, false, false]],
		['both, the same', [yes(firstId, 2, 'b'), yes(secondId, 2, 'b')], [true, true, true, false]],
		[
			'both, but to different versions',
			[yes(firstId, 1, 'a'), yes(secondId, 2, 'b')],
			[false, true, false, true],
		],
		['both, to an older one', [yes(firstId, 1, 'a'), yes(secondId, 1, 'a')], [false, false, false, false]],
		// The words came back as they were: that is a new version all the same.
		['one, to the same words of before', [yes(firstId, 1, 'b')], [false, false, false, false]],
		['one, to another text under this number', [yes(firstId, 2, 'x')], [false, false, false, false]],
	] as const)('%s has agreed', (_, agreements, expected) => {
		const { sides, isAgreed, isApart } = standingOf([firstId, secondId], agreements, {
			number: 2,
			hash: 'b',
		});
		expect([sides[0].isCurrent, sides[1].isCurrent, isAgreed, isApart]).toEqual(expected);
	});
});

describe('the form', () => {
	it('carries a whole sketch there and back', () => {
		const values = sketchValues();
		const parsed = parseSketch(sketchTyped(values), values);
		expect(parsed).toEqual({ ok: true, value: values });
	});

	it('names the row in which something is wrong as the form does', () => {
		const given = {
			...sketchTyped(sketchValues()),
			'goals.7.goal.de': 'x'.repeat(501),
			'measures.9.what.de': 'Reise',
			'measures.9.who': 'both',
			'measures.9.fromMonth': '5',
			'measures.9.toMonth': '3',
			'goals.4.goal.en': '',
			'goals.4.indicator.en': 'An indicator of nothing',
		};
		const parsed = parseSketch(given);
		expect(parsed.ok ? [] : parsed.issues.map(({ field, reason }) => `${field} ${reason}`)).toEqual([
			'goals.4.goal required',
			'goals.7.goal.de too_long',
			'measures.9.toMonth ends_before_start',
		]);
	});
});

describe('two who write at once', () => {
	const before = sketchTyped(sketchValues());
	const merge = (current: Typed, given: Typed) => {
		const { conflicts, merged } = mergeVersions(before, current, settleTyped(before, current, given));
		return { conflicts: conflicts.map(({ field }) => field), merged };
	};

	it('both keep the rows they added under the same number', () => {
		const row = (text: string) => ({ 'goals.1.goal.en': text, 'goals.1.goal.original': 'en' });
		const current = sketchTyped(
			sketchValues({
				goals: [...sketchValues().goals, { number: 1, goal: textIn('en', 'Theirs'), indicator: null }],
			}),
		);
		const { conflicts, merged } = merge(current, { ...before, ...row('Mine') });
		expect(conflicts).toEqual([]);
		const parsed = parseSketch(merged);
		expect(parsed.ok && parsed.value.goals.map(({ number, goal }) => [number, goal.texts.en?.text])).toEqual([
			[0, 'Fewer women are without protection'],
			[1, 'Theirs'],
			[2, 'Mine'],
		]);
	});

	it('agree on an amount, however each of them writes it, and one that is none stays as it was typed', () => {
		const current = { ...before, personnel: '12000.00', travel: '700.00' };
		const alike = merge(current, { ...before, personnel: '12.000,00', travel: '٧٠٠' });
		expect([alike.conflicts, alike.merged['personnel'], alike.merged['travel']]).toEqual([
			[],
			'12000.00',
			'700.00',
		]);
		const apart = merge(current, { ...before, personnel: 'about 12' });
		expect([apart.conflicts, apart.merged['personnel']]).toEqual([['personnel'], 'about 12']);
	});

	it('are asked about a row that one takes out and the other changes', () => {
		const without = sketchTyped(sketchValues({ goals: [] }));
		const mine = { ...before, 'goals.0.goal.en': 'Mine' };
		expect(merge(without, mine).conflicts).toEqual(['goals.0.goal.en']);
		// Left as it was, it goes.
		const parsed = parseSketch(merge(without, before).merged);
		expect(parsed.ok && parsed.value.goals).toEqual([]);
	});

	it('lose no text, whatever they type into which fields', () => {
		const names = Object.keys(before).filter((name) =>
			/^(situation|risks|title|goals\.0\.goal)\.(de|en)$/.test(name),
		);
		const edits = fc.dictionary(fc.constantFrom(...names), fc.constantFrom('', 'one', 'two', '<b>three'));
		fc.assert(
			fc.property(edits, edits, (theirs, mine) => {
				const current: Typed = { ...before, ...theirs };
				const given: Typed = { ...before, ...mine };
				const { conflicts, merged } = merge(current, given);
				for (const name of names) {
					const [was, kept, typed] = [before[name], current[name], given[name]];
					const isApart = kept !== typed && kept !== was && typed !== was;
					expect([name, conflicts.includes(name)]).toEqual([name, isApart]);
					if (!isApart) expect([name, merged[name]]).toEqual([name, typed === was ? kept : typed]);
				}
			}),
		);
	});

	it('tick no translation as reviewed that the other has just rewritten', () => {
		const current = { ...before, 'situation.en': 'Rewritten' };
		const { merged } = merge(current, { ...before, 'situation.en.reviewed': 'on' });
		expect([merged['situation.en'], merged['situation.en.reviewed']]).toEqual(['Rewritten', undefined]);
		expect(formOf(merged).get('situation.en')).toBe('Rewritten');
	});
});
