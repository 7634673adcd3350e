import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLetter } from '#world/hostile.ts';
import { emailKey, looseEmailKey, personSearch } from './identity.ts';

describe('emailKey', () => {
	it.each([
		'ali.yilmaz@example.org',
		'ALI.YILMAZ@EXAMPLE.ORG',
		'ALİ.YILMAZ@example.org',
		'alı.yılmaz@example.org',
		'ali.yilmaz+udf22@example.org',
		' ali.yilmaz@example.org. ',
		'ali.yilmaz@ｅxample.org',
		'ali.\u200byilmaz@example.org',
	])('is one for %j', (email) => {
		expect(emailKey(email)).toBe('ali.yilmaz@example.org');
	});

	it('knows that Gmail ignores dots and has two names', () => {
		expect(emailKey('Ali.Yilmaz@googlemail.com')).toBe('aliyilmaz@gmail.com');
	});

	it('writes hosts in ASCII', () => {
		expect(emailKey('a@BÜCHER.example')).toBe('a@xn--bcher-kva.example');
		expect(emailKey('a@xn--bcher-kva.example')).toBe('a@xn--bcher-kva.example');
	});

	it('keeps two people apart whose addresses differ by a dot, until their names are compared', () => {
		expect(emailKey('anna.b@example.org')).not.toBe(emailKey('annab@example.org'));
		expect(looseEmailKey(emailKey('anna.b@example.org'))).toBe('annab@example.org');
	});

	it('gives a key of a key that is the same, whatever comes in', () => {
		fc.assert(
			fc.property(fc.string({ unit: anyLetter }), (text) => {
				expect(emailKey(emailKey(text))).toBe(emailKey(text));
			}),
		);
		fc.assert(
			fc.property(fc.emailAddress(), (email) => {
				expect(emailKey(emailKey(email))).toBe(emailKey(email));
				expect(emailKey(email.toUpperCase())).toBe(emailKey(email));
			}),
		);
	});
});

describe('personSearch', () => {
	it('is folded', () => {
		expect(personSearch({ givenName: 'İpek', familyName: 'Ağaoğlu-Weiß', email: 'I.A@example.org' })).toBe(
			'ipek agaoglu weiss i a example org',
		);
	});
});
