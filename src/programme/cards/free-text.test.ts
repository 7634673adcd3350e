import fc from 'fast-check';
import { expect, test } from 'vitest';
import { warningsFor } from './free-text.ts';

test.each([
	['12345678901', ['identity_number']],
	['Kimlik: 123 456 789 01', ['identity_number']],
	['رقمه ١٢٣٤٥٦٧٨٩٠١', ['identity_number']],
	['+90 532 123 45 67', ['phone']],
	['0532 123 4567', ['phone']],
	['0049-30-1234567', ['phone']],
	['٠٥٣٢١٢٣٤٥٦٧', ['phone']],
	['ayse@example.org', ['email']],
	['geboren 3.4.1987', ['birth_date']],
	['doğum: 03/04/1987', ['birth_date']],
	['1987-04-03', ['birth_date']],
	['123 456 789 01 ayse@example.org', ['identity_number', 'email']],
	['12345\u200b678901', ['identity_number']],
])('%s', (text, expected) => {
	expect(warningsFor(text)).toEqual(expected);
});

test.each([
	'',
	'2011 bis 2015 als Bäcker',
	'2011-2015 fırında çalıştım',
	'150.000 Ziegel, 12 Leute, 3,5 Tonnen',
	'من 2011 إلى 2015 في مخبز',
	'Kessel mit 1200 kg @ 180 Grad',
])('nothing is wrong with: %s', (text) => {
	expect(warningsFor(text)).toEqual([]);
});

test('eleven digits are found in any words around them', () => {
	const word = fc.stringMatching(/^[a-zçğışöüäß ]{0,30}$/);
	fc.assert(
		fc.property(
			word,
			fc.bigInt({ min: 10_000_000_000n, max: 99_999_999_999n }),
			word,
			(before, number, after) => {
				expect(warningsFor(`${before} ${number} ${after}`)).toContain('identity_number');
			},
		),
	);
});
