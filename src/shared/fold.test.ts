import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldWords } from './fold.ts';

describe('a text that is searched for', () => {
	test.each([
		['Gaziantep Büyükşehir', 'gaziantep buyuksehir'],
		['DİYARBAKIR', 'diyarbakır'],
		['Iğdır', 'IGDIR'],
		['Straße', 'STRASSE'],
		['Göç ve uyum', 'Go\u0308c\u0327 VE UYUM'],
		['Şanlıurfa', 'sanliurfa'],
		['أحمد', 'احمد'],
		['مُحَمَّد', 'محـمد'],
		['بلدية', 'بلديه'],
		['Ay\u200bşe  Yılmaz', 'ayse yilmaz'],
	])('meets %s as %s', (one, other) => {
		expect(fold(one)).toBe(fold(other));
		expect(fold(one)).not.toBe('');
	});

	test('meets names in any order of their words', () => {
		expect(foldWords('Yılmaz, Ayşe')).toBe(foldWords('AYSE YILMAZ'));
	});

	test('keeps apart what are other letters', () => {
		expect(new Set(['Kaya', 'Kaja', 'Koya', 'قايا', 'كايا'].map(fold)).size).toBe(5);
	});

	test('is folded once for ever, whatever it is', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				expect(fold(fold(text))).toBe(fold(text));
			}),
		);
	});
});
