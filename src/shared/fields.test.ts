import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it, test } from 'vitest';
import { anyLetter } from '#world/hostile.ts';
import {
	localizedLine,
	optionalAmount,
	optionalDecimal,
	optionalLocalizedLines,
	optionalWhole,
	recordId,
} from './fields.ts';
import { issuesOf, parseForm, typedLocalized, typedRows } from './form.ts';
import { newId } from './id.ts';
import { textIn } from './text.ts';

const reasons = (schema: v.GenericSchema, given: unknown) => {
	const result = v.safeParse(schema, given);
	return result.success
		? result.output
		: issuesOf(result.issues).map(({ field, reason }) => ({ field, reason }));
};

describe('amounts', () => {
	it.each([
		['1250000', '1250000.00'],
		['1.250.000,50', '1250000.50'],
		['1,250,000.5', '1250000.50'],
		['1 250 000', '1250000.00'],
		['1.234', '1234.00'],
		['0,5', '0.50'],
		['007', '7.00'],
		['١٬٢٥٠٬٠٠٠٫٥', '1250000.50'],
		['۱۲۵۰', '1250.00'],
		[12.5, '12.50'],
		['', null],
		[null, null],
	])('reads %s as %s', (given, expected) => {
		expect(v.parse(optionalAmount, given)).toBe(expected);
	});
	it.each(['-5', '1,2345', '12 €', '1e9', '=1+1', '1234567890123'])('refuses %s', (given) => {
		expect(reasons(optionalAmount, given)).toEqual([{ field: '', reason: 'not_amount' }]);
	});
});

describe('references and numbers', () => {
	it('takes an id and nothing else', () => {
		const id = newId();
		expect(reasons(recordId, id)).toBe(id);
		expect(reasons(recordId, '')).toEqual([{ field: '', reason: 'required' }]);
		expect(reasons(recordId, "' or 1=1 --")).toEqual([{ field: '', reason: 'choose_one' }]);
	});
	it('keeps whole numbers within bounds', () => {
		expect(reasons(optionalWhole(1, 9), ' 3 ')).toBe(3);
		expect(reasons(optionalWhole(1, 99), '٤٥')).toBe(45);
		expect(reasons(optionalDecimal(0, 9), '٢٫٥')).toBe(2.5);
		expect(reasons(optionalWhole(1, 9), null)).toBe(null);
		expect(reasons(optionalWhole(1, 9), '10')).toEqual([{ field: '', reason: 'out_of_range' }]);
		expect(reasons(optionalWhole(1, 9), '3.5')).toEqual([{ field: '', reason: 'not_number' }]);
	});
});

test.each([
	['45,5', 45.5],
	['٤٥٫٥', 45.5],
	['\u22123', -3],
])('reads %s as %s', (given, expected) => {
	expect(v.parse(optionalDecimal(-99, 99), given)).toBe(expected);
});

describe('texts in several languages', () => {
	const schema = v.object({ title: localizedLine(20), body: optionalLocalizedLines() });

	it('cleans every language and drops empty ones', () => {
		const given = {
			title: {
				original: 'tr',
				texts: {
					tr: { text: ' İzmir\u202e\u0000\nBuca ', state: 'human' },
					de: { text: '  ', state: 'human' },
				},
			},
		};
		expect(v.parse(schema, given)).toEqual({ title: textIn('tr', 'İzmir Buca'), body: null });
	});
	it('puts each message at its language', () => {
		const title = {
			original: 'de',
			texts: { de: { text: 'kurz', state: 'human' }, ar: { text: 'x'.repeat(21), state: 'human' } },
		};
		expect(reasons(schema, { title })).toEqual([{ field: 'title.ar', reason: 'too_long' }]);
		expect(reasons(schema, {})).toEqual([{ field: 'title', reason: 'required' }]);
		expect(reasons(schema, { title: textIn('de', ' ') })).toEqual([{ field: 'title', reason: 'required' }]);
		expect(reasons(schema, { title: { ...textIn('de', 'a'), original: 'tr' } })).toEqual([
			{ field: 'title', reason: 'original_missing' },
		]);
	});
	it('keeps any text that is typed, and keeps what was stored when it is typed again', () => {
		fc.assert(
			fc.property(fc.string({ unit: anyLetter, maxLength: 300 }), (text) => {
				const form = new FormData();
				form.set('body.tr', text);
				const read = () =>
					parseForm(schema, form, (given) => ({
						title: textIn('de', 'a'),
						body: typedLocalized(given, 'body'),
					}));
				const first = read();
				if (!first.ok) throw new Error(JSON.stringify(first.issues));
				form.set('body.tr', first.value.body?.texts.tr?.text ?? '');
				expect(read()).toEqual(first);
			}),
		);
	});
});

describe('repeated groups', () => {
	it('reads rows in their order and leaves empty ones out', () => {
		const given = {
			'hosts.2.id': 'c',
			'hosts.0.id': 'a',
			'hosts.0.part': 'host',
			'hosts.1.id': ' ',
			'hosts.1.part': 'host',
			other: 'x',
		};
		expect(typedRows(given, 'hosts', ['id'])).toEqual([{ id: 'a', part: 'host' }, { id: 'c' }]);
	});
});
