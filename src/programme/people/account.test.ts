import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { anyLetter } from '#world/hostile.ts';
import { codeForm, isGuessable, newPassword, safeNext } from './account.ts';

describe('where to go after signing in', () => {
	test.each([
		['/de/desk/people?q=a&page=2', '/de/desk/people?q=a&page=2'],
		['/ar', '/ar'],
		['/en?next=https://evil.example', '/en?next=https://evil.example'],
		['', '/tr/desk'],
		[null, '/tr/desk'],
		['https://evil.example/de', '/tr/desk'],
		['//evil.example/de', '/tr/desk'],
		['/\\evil.example', '/tr/desk'],
		['/de\\@evil.example', '/tr/desk'],
		['/de//evil.example', '/tr/desk'],
		['/de/\t/evil.example', '/tr/desk'],
		['/de.evil.example', '/tr/desk'],
		['javascript:alert(1)', '/tr/desk'],
		['/api/v1/people', '/tr/desk'],
		['/de/../../x', '/tr/desk'],
	])('%s leads to %s', (next, expected) => expect(safeNext(next, 'tr')).toBe(expected));

	test('is on this site, whatever was asked for', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('', '/de', '/en/', '//', '/\\', 'https:'),
				fc.string({ unit: anyLetter }),
				(head, tail) => {
					const next = safeNext(head + tail, 'de');
					expect(new URL(next, 'https://koprue.example/de/sign-in').origin).toBe('https://koprue.example');
				},
			),
		);
	});
});

describe('a new password', () => {
	const reason = (text: unknown) => v.safeParse(newPassword, text).issues?.[0]?.message;
	test.each([
		[undefined, 'required'],
		['', 'required'],
		['elf Zeichen', 'password_too_short'],
		['aaaaaaaaaaaaaaaa', 'password_too_simple'],
		['1212121212121212', 'password_too_simple'],
		['x'.repeat(257), 'too_long'],
		['zwölf Zeichen', undefined],
		['  blanks around it stay  ', undefined],
		['كلمة مرور طويلة', undefined],
	])('%j: %s', (text, expected) => expect(reason(text)).toBe(expected));

	test('is more than the name that everybody knows', () => {
		expect(isGuessable('ayse.yilmaz1', 'ayse.yilmaz@example.org')).toBe(true);
		expect(isGuessable('Yilmaz123456', 'ayse.yilmaz@example.org')).toBe(false);
		expect(isGuessable('Muhammedoğlu1', 'Muhammedoğlu')).toBe(true);
		expect(isGuessable('muhammedoglu!', 'x@muhammedoglu.example')).toBe(true);
	});
});

test.each([
	['123 456', '123456'],
	['١٢٣٤٥٦', '123456'],
	['۱۲۳-۴۵۶', '123456'],
	['ABCD-efgh-2345', 'abcdefgh2345'],
])('the code %s is read as %s', (typed, read) =>
	expect(v.parse(codeForm, { code: typed })).toEqual({ code: read }),
);
