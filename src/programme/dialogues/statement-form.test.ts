import { describe, expect, it } from 'vitest';
import { formOf } from '#shared/form.ts';
import { mostLetters, parseOwnWords, parseSplit, parseWording } from './statement-form.ts';

const own = (words: string, language = 'ar') => {
	const parsed = parseOwnWords(formOf({ words, language }));
	return parsed.ok ? parsed.value.words : parsed.issues.map(({ field, reason }) => `${field}:${reason}`);
};

describe('own words', () => {
	it.each([
		['  نريد \n حديقة  ', 'نريد حديقة'],
		['Tom & Ayşe < 3 çocuk', 'Tom & Ayşe < 3 çocuk'],
		['\u202eevil\u202c park', 'evil park'],
		['5 > 3 demek yetmez', '5 > 3 demek yetmez'],
		['ا'.repeat(mostLetters), 'ا'.repeat(mostLetters)],
	])('%j are kept as %j', (words, kept) => expect(own(words)).toBe(kept));

	it.each([
		['', 'required'],
		[' \u202e\u0000 ', 'required'],
		['ا'.repeat(mostLetters + 1), 'too_long'],
		['<b>park</b>', 'only_plain_words'],
		['<script>alert(1)</script>', 'only_plain_words'],
		['< img src=x onerror=alert(1)>', 'only_plain_words'],
		['Bakın: https://example.org', 'only_plain_words'],
		['WWW.example.org güzel', 'only_plain_words'],
		['12345', 'says_nothing'],
		['?!', 'says_nothing'],
	])('%j are refused: %s', (words, reason) => expect(own(words)).toEqual([`words:${reason}`]));

	it('want a language that we have', () => {
		expect(own('Ein Park', 'fr')).toEqual(['language:choose_one']);
		expect(own('Ein Park', '')).toEqual(['language:choose_one']);
	});
});

it('a statement is split into two parts at least, each a sentence of its own', () => {
	const split = (...parts: readonly string[]) => {
		const typed = Object.fromEntries(parts.map((text, at) => [`parts.${at}`, text]));
		const id = '0198c0de-0000-7000-8000-000000000001';
		const parsed = parseSplit(formOf({ statementId: id, language: 'tr', ...typed }));
		return parsed.ok
			? parsed.value.parts.map(({ texts }) => texts.tr?.text)
			: parsed.issues.map(({ field, reason }) => `${field}:${reason}`);
	};
	expect(split('Bir park', '', 'Bir okul')).toEqual(['Bir park', 'Bir okul']);
	expect(split('Bir park')).toEqual(['parts:two_parts']);
	expect(split('Bir park', '<b>okul</b>')).toEqual(['parts.1:only_plain_words']);
});

it('a translation never changes what was said, whatever the form says', () => {
	const text = { original: 'ar', texts: { ar: { text: 'حديقة', state: 'human' } } } as const;
	const sent = {
		'text.original': 'tr',
		'text.ar': 'شيء آخر',
		'text.tr': 'Bir park',
		'text.tr.reviewed': 'on',
	};
	expect(parseWording(formOf(sent), { text, plain: null })).toEqual({
		ok: true,
		value: {
			text: { original: 'ar', texts: { ...text.texts, tr: { text: 'Bir park', state: 'reviewed' } } },
			plain: null,
		},
	});
});
