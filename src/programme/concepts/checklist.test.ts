import { expect, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import { parsePoint } from './checklist-form.ts';
import { checklistItems, leftOf, nextOpen, stepOf, tallyOf } from './checklist.ts';

const point = (fields: Record<string, string>) => {
	const form = new FormData();
	for (const [name, text] of Object.entries(fields)) form.set(name, text);
	return parsePoint(form);
};

test('counts points by mark and those still open, and nothing that the list does not ask', () => {
	const tally = tallyOf('steps', [
		{ item: 'mandate', mark: 'met' },
		{ item: 'team', mark: 'met' },
		{ item: 'money', mark: 'not_met' },
		{ item: 'baseline', mark: 'partly' },
		{ item: 'revision', mark: 'not_applicable' },
		{ item: 'welcoming', mark: 'met' },
	]);
	expect(tally).toEqual({ met: 2, partly: 1, not_met: 1, not_applicable: 1, open: 7 });
	expect(leftOf(tally)).toBe(9);
	expect(tallyOf('oecd', [])).toEqual({ met: 0, partly: 0, not_met: 0, not_applicable: 0, open: 12 });
});

test('goes on with the next open point, begins again at the top, and ends when all are answered', () => {
	expect(nextOpen('steps', [], 0)).toBe(1);
	expect(nextOpen('steps', ['team'], 1)).toBe(3);
	expect(nextOpen('steps', ['revision'], 12)).toBe(1);
	expect(nextOpen('oecd', checklistItems.oecd, 3)).toBeNull();
});

test('claims are shown by something; what is not met may stand alone', () => {
	const missing = [{ field: 'evidence', reason: 'evidence_missing', params: {} }];
	for (const mark of ['met', 'partly', 'not_applicable'])
		expect(point({ mark })).toEqual({ ok: false, typed: { mark }, issues: missing });
	expect(point({ mark: 'not_met' })).toEqual({ ok: true, value: { mark: 'not_met', evidence: null } });
	expect(point({ mark: 'met', 'evidence.original': 'tr', 'evidence.tr': 'Karar 118' })).toEqual({
		ok: true,
		value: { mark: 'met', evidence: textIn('tr', 'Karar 118') },
	});
	expect(point({ mark: 'good' })).toMatchObject({ issues: [{ field: 'mark', reason: 'choose_one' }] });
});

test('says better or worse only where both marks can be compared', () => {
	expect(stepOf('met', 'partly')).toBe('better');
	expect(stepOf('not_met', 'partly')).toBe('worse');
	expect(stepOf('met', 'met')).toBeNull();
	expect(stepOf('not_applicable', 'met')).toBeNull();
	expect(stepOf('met', undefined)).toBeNull();
});
