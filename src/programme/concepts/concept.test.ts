import * as v from 'valibot';
import { expect, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import { baselineFields } from './baseline.ts';
import {
	conceptFields,
	conceptStates,
	conceptTransitions,
	isKept,
	isOpen,
	isPublic,
	type ConceptState,
} from './concept.ts';
import { measureFields, measureStatuses, missingForDecision } from './measure.ts';
import { entryFields, nextBody } from './monitoring.ts';
import { conceptIndicatorFields, mayHangUnder } from './parts.ts';
import { judgement } from './consultation.ts';

const reasons = (result: v.SafeParseResult<v.GenericSchema>) =>
	(result.issues ?? []).map((issue) => [v.getDotPath(issue), issue.message]);

test('a concept goes from its mandate to adoption, back only to be written, and never on from superseded', () => {
	expect(conceptTransitions).toEqual({
		mandate: ['drafting'],
		drafting: ['consultation', 'presented'],
		consultation: ['drafting', 'presented'],
		presented: ['drafting', 'adopted'],
		adopted: ['in_revision'],
		in_revision: ['adopted', 'superseded'],
		superseded: [],
	});
	const of = (what: (state: ConceptState) => boolean) => conceptStates.filter((state) => what(state));
	expect(of(isOpen)).toEqual(['mandate', 'drafting']);
	expect(of(isPublic)).toEqual(['consultation', 'presented', 'adopted', 'in_revision', 'superseded']);
	expect(of(isKept)).toEqual(['adopted', 'in_revision', 'superseded']);
});

test('what it is meant to hold for does not end before it begins', () => {
	const given = { title: textIn('tr', 'x'), term: textIn('tr', 'x'), mandate: textIn('tr', 'x') };
	const dated = v.safeParse(conceptFields, { ...given, startsOn: '2027-01-01', endsOn: '2026-12-31' });
	expect(reasons(dated)).toEqual([['endsOn', 'ends_before_start']]);
});

const bare = {
	title: textIn('tr', 'Dil kafesi'),
	milestones: [],
	currency: 'TRY',
	funding: [],
	status: 'proposed',
};
const whole = {
	...bare,
	unit: textIn('tr', 'Sosyal Hizmetler Müdürlüğü'),
	endsOn: '2027-12-31',
	funding: [{ number: 0, source: textIn('tr', 'Belediye'), amount: '1000', rhythm: 'once' }],
};

test.each(measureStatuses)('a measure that is %s', (status) => {
	const statusReason = textIn('en', 'Because');
	const lacks = reasons(v.safeParse(measureFields, { ...bare, status, statusReason }));
	expect(lacks).toEqual(
		['decided', 'running', 'done'].includes(status)
			? [
					['unit', 'decided_needs_unit'],
					['endsOn', 'decided_needs_day'],
					['funding', 'decided_needs_money'],
				]
			: [],
	);
	expect(reasons(v.safeParse(measureFields, { ...whole, status, statusReason }))).toEqual([]);
	expect(reasons(v.safeParse(measureFields, { ...whole, status }))).toEqual(
		['postponed', 'dropped'].includes(status) ? [['statusReason', 'reason_missing']] : [],
	);
});

test('each of unit, day and money alone is missed', () => {
	const given = v.parse(measureFields, whole);
	expect(missingForDecision(given)).toEqual([]);
	expect(missingForDecision({ ...given, unit: null })).toEqual(['unit']);
	expect(missingForDecision({ ...given, endsOn: null })).toEqual(['endsOn']);
	expect(missingForDecision({ ...given, funding: [] })).toEqual(['funding']);
});

test('a figure has value, unit, year and source; a need has none of them', () => {
	const title = textIn('tr', 'Nüfus');
	expect(reasons(v.safeParse(baselineFields, { kind: 'need', title }))).toEqual([]);
	expect(reasons(v.safeParse(baselineFields, { kind: 'figure', title }))).toEqual(
		['value', 'unit', 'year', 'source'].map((name) => [name, 'figure_needs_it']),
	);
	const figure = { kind: 'figure', title, value: '12,5', unit: 'percent', year: '2025', source: 'TÜİK' };
	expect(v.parse(baselineFields, figure)).toMatchObject({ value: 12.5, year: 2025 });
});

test('goals hang under the level above, and under no other', () => {
	const levels = ['guiding', 'strategic', 'operational'] as const;
	const may = levels.flatMap((level) =>
		levels.filter((above) => mayHangUnder(level, above)).map((above) => `${level} < ${above}`),
	);
	expect(may).toEqual(['strategic < guiding', 'operational < strategic']);
});

test('an indicator tells of a measure or of a goal, and its target does not lie before where it begins', () => {
	const id = '01900000-0000-7000-8000-000000000001';
	const given = {
		kind: 'output',
		title: textIn('tr', 'x'),
		unit: 'persons',
		targetValue: '5',
		targetYear: '2027',
	};
	expect(reasons(v.safeParse(conceptIndicatorFields, given))).toEqual([['measureId', 'measure_or_goal']]);
	expect(reasons(v.safeParse(conceptIndicatorFields, { ...given, measureId: id, goalId: id }))).toEqual([
		['measureId', 'measure_or_goal'],
	]);
	const early = { ...given, goalId: id, baselineValue: '1', baselineYear: '2028' };
	expect(reasons(v.safeParse(conceptIndicatorFields, early))).toEqual([
		['targetYear', 'target_before_baseline'],
	]);
});

test('the advisory council hears first, the committee second, the council last', () => {
	expect(nextBody([])).toBe('advisory_council');
	expect(nextBody(['advisory_council'])).toBe('committee');
	expect(nextBody(['committee'])).toBe('advisory_council');
	expect(nextBody(['committee', 'advisory_council'])).toBe('council');
	expect(nextBody(['advisory_council', 'committee', 'council'])).toBeNull();
});

test('amber and red say what stands in the way', () => {
	for (const light of ['green', 'grey']) expect(reasons(v.safeParse(entryFields, { light }))).toEqual([]);
	for (const light of ['amber', 'red'])
		expect(reasons(v.safeParse(entryFields, { light }))).toEqual([['obstacles', 'obstacles_missing']]);
});

test('what is not shown has a reason out of the list, what is shown has none', () => {
	expect(reasons(v.safeParse(judgement, { to: 'rejected' }))).toEqual([['rejection', 'reason_missing']]);
	expect(reasons(v.safeParse(judgement, { to: 'shown', rejection: 'insult' }))).toEqual([
		['rejection', 'reason_needless'],
	]);
	expect(reasons(v.safeParse(judgement, { to: 'rejected', rejection: 'insult' }))).toEqual([]);
});
