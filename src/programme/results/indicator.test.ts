import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import { indicatorTyped, parseIndicator, progress, type IndicatorFields } from './indicator.ts';

const counted: IndicatorFields = {
	level: 'outcome',
	title: textIn('tr', 'Katılan kişiler'),
	projectId: null,
	unit: 'person',
	measure: null,
	manualValue: null,
	manualOn: null,
	source: null,
	baseline: 0,
	target: 1000,
	targetOn: '2022-12-31',
	milestones: [
		{ on: '2019-12-31', value: 300 },
		{ on: '2021-06-30', value: 600 },
	],
	verification: textIn('de', 'Teilnahmelisten'),
	frequency: 'yearly',
	ownerId: null,
	assumption: null,
};
const typedByHand: IndicatorFields = {
	...counted,
	unit: null,
	measure: textIn('en', 'council decisions'),
	manualValue: 7,
	manualOn: '2022-01-31',
	source: 'Minutes of the councils',
};

function formOf(fields: IndicatorFields, changes: Readonly<Record<string, string>> = {}): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries({ ...indicatorTyped(fields), ...changes }))
		form.set(name, String(value));
	return form;
}
const issuesOf = (changes: Readonly<Record<string, string>>, from = typedByHand) => {
	const parsed = parseIndicator(formOf(from, changes));
	return parsed.ok ? [] : parsed.issues.map(({ field, reason }) => `${field}:${reason}`);
};

describe('the form of an indicator', () => {
	test.each([counted, typedByHand])('brings back what it carries', (fields) => {
		expect(parseIndicator(formOf(fields))).toEqual({ ok: true, value: fields });
	});

	test('keeps nothing typed of one that is counted', () => {
		expect(parseIndicator(formOf(typedByHand, { unit: 'person' }))).toEqual({ ok: true, value: counted });
	});

	test('asks of one that is typed what it is a number of, where it comes from, and from when it is', () => {
		expect(issuesOf({ 'measure.en': '', source: '', manualOn: '' })).toEqual([
			'measure:measure_missing',
			'source:source_missing',
			'manualOn:day_missing',
		]);
		expect(issuesOf({ manualValue: '', manualOn: '' })).toEqual([]);
	});

	test('says at its field what does not fit', () => {
		expect(issuesOf({ 'title.tr': '' })).toEqual(['title:required']);
		expect(issuesOf({ target: 'many' })).toEqual(['target:not_number']);
		expect(issuesOf({ baseline: '-1' })).toEqual(['baseline:out_of_range']);
		expect(issuesOf({ level: 'input' })).toEqual(['level:choose_one']);
		expect(issuesOf({ unit: 'smile' })).toEqual(['unit:choose_one']);
		expect(issuesOf({ 'milestones.0.value': '' })).toEqual(['milestones.0.value:required']);
		expect(issuesOf({ 'milestones.1.on': '2022-02-30' })).toEqual(['milestones.1.on:not_date']);
	});

	test('puts milestones in order and passes over empty rows', () => {
		const parsed = parseIndicator(
			formOf(counted, {
				'milestones.2.on': '',
				'milestones.2.value': '',
				'milestones.3.on': '2018-06-30',
				'milestones.3.value': '100',
			}),
		);
		expect(parsed.ok && parsed.value.milestones).toEqual([
			{ on: '2018-06-30', value: 100 },
			...counted.milestones,
		]);
	});
});

describe('progress', () => {
	test('is the way from baseline to target, and unknown without either end', () => {
		expect(progress({ baseline: 100, target: 300, actual: 150 })).toBe(0.25);
		expect(progress({ baseline: 50, target: 20, actual: 35 })).toBe(0.5);
		expect(progress({ baseline: null, target: 10, actual: 12 })).toBe(1);
		expect(progress({ baseline: 10, target: 20, actual: 5 })).toBe(0);
		expect(progress({ baseline: 0, target: null, actual: 5 })).toBeNull();
		expect(progress({ baseline: 5, target: 5, actual: 5 })).toBeNull();
	});

	test('never leaves the way', () => {
		const n = fc.option(fc.integer({ min: 0, max: 1e9 }));
		fc.assert(
			fc.property(n, n, n, (baseline, target, actual) => {
				const share = progress({ baseline, target, actual });
				if (share !== null) expect(share >= 0 && share <= 1).toBe(true);
			}),
		);
	});
});
