import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { warningsFor } from './free-text.ts';

test.each([
	['12345678901', ['identity_number']],
	['Kimlik: 123 456 789 01', ['identity_number']],
	['رقمه ١٢٣٤٥٦٧٨٩٠١', ['identity_number']],
	['شماره ۱۲۳۴۵۶۷۸۹۰۱', ['identity_number']],
	['+90 532 123 45 67', ['phone']],
	['0532 123 4567', ['phone']],
	['0532-123-45-67', ['phone']],
	['0532.123.45.67', ['phone']],
	['(0532) 123 45 67', ['phone']],
	['0532 – 123 – 45 – 67', ['phone']],
	['0049-30-1234567', ['phone']],
	['+49 (0)30 1234567', ['phone']],
	['030/12345678', ['phone']],
	['+963 11 123 4567', ['phone']],
	['0933 123 456', ['phone']],
	['٠٥٣٢١٢٣٤٥٦٧', ['phone']],
	['ayse@example.org', ['email']],
	['ayse＠example.org', ['email']],
	['ayse @ example.org', ['email']],
	['ayse (at) example.org', ['email']],
	['ayse[at]example.org', ['email']],
	['ayse at example dot org', ['email']],
	['ayse ät example punkt de', ['email']],
	['geboren 3.4.1987', ['birth_date']],
	['doğum: 03/04/1987', ['birth_date']],
	['1987-04-03', ['birth_date']],
	['1987/4/3', ['birth_date']],
	['٣/٤/١٩٨٧', ['birth_date']],
	['geb. 03.04.87', ['birth_date']],
	['am 3. April 1987 geboren', ['birth_date']],
	['3 Nisan 1987', ['birth_date']],
	['3 NİSAN 1987', ['birth_date']],
	['12 Ağustos 1979’da doğdu', ['birth_date']],
	['3 April 1987', ['birth_date']],
	['April 3rd, 1987', ['birth_date']],
	['مواليد ٣ نيسان ١٩٨٧', ['birth_date']],
	['ولد في 3 أبريل 1987', ['birth_date']],
	['ولد في 5 كانون الثاني عام 1990', ['birth_date']],
	['Pasaport: U12345678', ['identity_number']],
	['جواز N 012345678', ['identity_number']],
	['Aufenthaltstitel C01X00T47', ['identity_number']],
	['TR33 0006 1005 1978 6457 8413 26', ['identity_number']],
	['Karte 5400610051978645', ['identity_number']],
	['123 456 789 01 ayse@example.org', ['identity_number', 'email']],
	['12345\u200b678901', ['identity_number']],
])('%s', (text, expected) => {
	expect(warningsFor(text)).toEqual(expected);
});

test.each([
	'',
	'2011 bis 2015 als Bäcker',
	'2011-2015 fırında çalıştım',
	'2011, 2015, 2018 und 2020 auf dem Bau',
	'2011 2015 2018',
	// As if it were a number of a person: the last two digits would be the right ones.
	'2011, 2015, 136 Ziegel am Tag',
	'2011/2012/2013',
	'2011-2015, 2016-2019, 2020-2024',
	'150.000 Ziegel, 12 Leute, 3,5 Tonnen',
	'150.000.000 Lira Umsatz',
	'1.500, 2.000 ve 2.500 lira',
	'08.30-12.00, 13.00-17.30 arası',
	'Mo–Fr 8:00–17:00',
	'40 yıl boyunca, günde 10 saat, haftada 6 gün',
	'منذ 40 سنة، 10 ساعات في اليوم',
	'من 2011 إلى 2015 في مخبز',
	'Nisan 1987’den beri terzi',
	'seit April 2015, davor 3 Jahre',
	'منذ نيسان 2015',
	'3 March brothers, 1987 Opel',
	'Kessel mit 1200 kg @ 180 Grad',
	'1200 kg @ 180.50 Grad',
	'DIN 18065, ISO 9001, MIG 135, CNC 5-Achs',
	'Maße 10/12/14 cm, 2.5 x 3.75 m',
	'Adalet at arabası ile taşıdı',
	'He was at work all day. Then home.',
	'Zimmer 3.4.12 im dritten Stock',
])('nothing is wrong with: %s', (text) => {
	expect(warningsFor(text)).toEqual([]);
});

/** The number of a person, with the two digits at its end that make it one. */
const identity = fc.array(fc.nat(9), { minLength: 8, maxLength: 8 }).chain((rest) =>
	fc.integer({ min: 1, max: 9 }).map((first) => {
		const nine = [first, ...rest];
		const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
		const tenth =
			(sum(nine.filter((_, at) => at % 2 === 0)) * 7 - sum(nine.filter((_, at) => at % 2 === 1)) + 100) % 10;
		return [...nine, tenth, (sum(nine) + tenth) % 10].join('');
	}),
);
const scripts = fc.constantFrom(0x30, 0x660, 0x6f0);
const inScript = (digits: string, nought: number) =>
	digits.replace(/\d/g, (digit) => String.fromCharCode(nought + Number(digit)));
const word = fc.stringMatching(/^[a-zçğışöüäß ]{0,30}$/);

describe('eleven digits', () => {
	test('are found in any words around them', () => {
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

	test('are found in any digits, parted by whatever', () => {
		const between = fc.constantFrom(
			'',
			' ',
			'.',
			'-',
			'/',
			'\u00a0',
			'\u202f',
			'\u2011',
			' - ',
			', ',
			'،',
			'*',
			':',
			'_',
			' x ',
			'a',
		);
		fc.assert(
			fc.property(
				identity,
				scripts,
				fc.array(between, { minLength: 10, maxLength: 10 }),
				(digits, nought, gaps) => {
					// What a year stands in for itself is a year, and times are times.
					const parted = Array.from(digits, (digit, at) => `${digit}${gaps[at] ?? ''}`).join('');
					fc.pre(!/(?<!\d)(?:19|20)\d\d(?!\d)/.test(parted) && !/\d[.:]\d\d.?-.?\d|\d[.,]\d{3}/.test(parted));
					expect([parted, warningsFor(inScript(parted, nought))]).toEqual([
						parted,
						expect.arrayContaining(['identity_number']),
					]);
				},
			),
			{ numRuns: 1000 },
		);
	});
});

test('a phone number is found as it is written in Türkiye, Germany and Syria, in any digits', () => {
	const forms = [
		'+90 5## ### ## ##',
		'05## ### ## ##',
		'0(2##) ### ## ##',
		'+49 1## #######',
		'0049 30 ########',
		'030/########',
		'+963 9## ### ###',
		'09##-###-###',
		'00963 11 #######',
	];
	fc.assert(
		fc.property(
			fc.constantFrom(...forms),
			fc.array(fc.nat(9), { minLength: 12, maxLength: 12 }),
			scripts,
			(form, digits, nought) => {
				let at = 0;
				const number = form.replace(/#/g, () => String(digits[at++]));
				expect(warningsFor(`Tel ${inScript(number, nought)} bitte`)).toContain('phone');
			},
		),
	);
});

test('years, amounts, hours and days of work are never refused', () => {
	const year = fc.integer({ min: 1950, max: 2030 }).map(String);
	const amount = fc.integer({ min: 1, max: 999 }).map((n) => `${n}.000`);
	const hours = fc
		.tuple(fc.integer({ min: 5, max: 12 }), fc.integer({ min: 13, max: 23 }))
		.map(([from, to]) => `${from}.00-${to}.30`);
	const said = fc.oneof(
		year,
		fc.tuple(year, year).map((two) => two.join('-')),
		amount,
		hours,
		fc.nat(40).map((n) => `${n} yıl`),
	);
	fc.assert(
		fc.property(
			fc.array(said, { minLength: 1, maxLength: 5 }),
			fc.constantFrom(' ', ', ', ' ve ', ' bis '),
			(parts, between) => {
				const found = warningsFor(parts.join(between));
				expect([
					parts.join(between),
					found.includes('identity_number'),
					found.includes('birth_date'),
				]).toEqual([parts.join(between), false, false]);
			},
		),
		{ numRuns: 2000 },
	);
});

test('a long text is looked through at once', () => {
	for (const text of [
		'1 '.repeat(5_000),
		'1.'.repeat(5_000),
		'a'.repeat(10_000),
		'@ '.repeat(5_000),
		'3 '.repeat(5_000) + 'Nisan',
	])
		expect(warningsFor(text).includes('email')).toBe(false);
});
