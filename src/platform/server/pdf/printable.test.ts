import { describe, expect, test } from 'vitest';
import { missing, printable, printableData } from './printable.ts';

describe('printable', () => {
	test('leaves what our fonts can set as it is', () => {
		for (const text of [
			'Şişli, İzmir, Eyyübiye',
			'Größe „ß“ – 5 € · ½',
			'التبادل التركي الألماني، وتعلّمٌ متبادل',
			'کوردی می\u200cخواهم',
			'Привіт',
			'#eval("1") $x$ \\ @a {b} [c] *d* _e_ `f` <g> //h',
		])
			expect(printable(text)).toBe(text);
	});

	test('drops controls and what turns the direction of the text behind it', () => {
		expect(printable('a\0b\u0007c\u202ed\u2066e\ufefff\uffff')).toBe('abcdef');
	});

	test('makes one line of several', () => {
		expect(printable('one \r\n two\u2028three\tfour')).toBe('one two three four');
	});

	test('shows the replacement character for what no font has, and keeps the letter where only its mark is missing', () => {
		expect(printable('日本 😀!')).toBe(`${missing}${missing} ${missing}!`);
		expect(printable('ب\u20ddx')).toBe('بx');
		expect(printable('\ud800')).toBe(missing);
	});

	test('lets a word break that no line can hold, but none inside a drawing', () => {
		const long = 'x'.repeat(100);
		expect(printable(long)).toBe(`${'x'.repeat(40)}\u200b${'x'.repeat(40)}\u200b${'x'.repeat(20)}`);
		expect(printableData(['<svg>شخصًا صوّتوا</svg>', 'شخصًا'])).toEqual(['<svg>شخصا صوّتوا</svg>', 'شخصًا']);
		expect(printableData([`<svg d="${long}"/>`])).toEqual([`<svg d="${long}"/>`]);
	});

	test('keeps what turns a line inside a drawing, and nothing that turns its letters round', () => {
		const line = (around: string) => `<svg>\u202bالمجموعة A: 20${around}\u202c</svg>`;
		expect(printableData([line('\u202e\u2067'), '\u202bA\u202c'])).toEqual([line(''), 'A']);
	});

	test('reaches every text of the data and nothing else', () => {
		expect(printableData({ 'k\0': ['a\0', 1, null, true, { b: '\u202e' }] })).toEqual({
			'k\0': ['a', 1, null, true, { b: '' }],
		});
	});
});
