import { describe, expect, it, test } from 'vitest';
import { fieldLabel, fieldsOf, headings, matchColumns, missingFields } from './columns.ts';
import { dayOrder, readDate, readTime } from './dates.ts';
import { importKinds } from './import.ts';
import {
	readAnswer,
	readCountry,
	readEventKind,
	readInstitutionKind,
	readLanguages,
	readSex,
} from './values.ts';

describe('columns', () => {
	test.each([
		[['Vorname', 'NACHNAME', 'E-Mail ', 'Geschlecht', 'Behörde', 'Bemerkung']],
		[['adı', 'SOYADI', 'e-posta adresi', 'CİNSİYET', 'Kurumu', 'Not']],
		[['الاسم الأول', 'اسم العائلة', 'البريد الإلكتروني', 'الجنس', 'المؤسسة', 'ملاحظة']],
		[['First name', 'Surname', 'email', 'Gender', 'Organisation', 'Remark']],
	])('are matched by heading: %j', (given) => {
		expect(matchColumns('people', given)).toEqual([
			'givenName',
			'familyName',
			'email',
			'sex',
			'institution',
			'',
		]);
	});

	it('give no field away twice; the better match has it', () => {
		expect(matchColumns('people', ['E-Mail privat', 'E-Mail', 'Nachname', 'Nachname'])).toEqual([
			'',
			'email',
			'familyName',
			'',
		]);
	});

	it('name every field in four languages, no two of a kind the same in one', () => {
		for (const kind of importKinds)
			for (const locale of ['de', 'tr', 'ar', 'en'] as const) {
				const labels = fieldsOf(kind).map((field) => fieldLabel(kind, field, locale));
				expect(new Set(labels).size).toBe(labels.length);
			}
	});

	it('that a template writes are matched again, in every language', () => {
		for (const kind of importKinds)
			for (const locale of ['de', 'tr', 'ar', 'en'] as const) {
				const fields = Object.keys(headings[kind]);
				expect(
					matchColumns(
						kind,
						fields.map((field) => fieldLabel(kind, field, locale)),
					),
				).toEqual(fields);
			}
	});

	it('are missing as a group', () => {
		expect(missingFields('institutions', ['acronym', 'kind'])).toEqual([
			['name', 'name_de', 'name_tr', 'name_ar', 'name_en'],
			['country'],
		]);
		expect(missingFields('people', ['fullName'])).toEqual([]);
	});
});

describe('cells of closed lists', () => {
	it('are read in four languages, however written', () => {
		expect(['Kadın', 'WEIBLICH', 'أنثى', 'f', 'k', 'K'].map(readSex)).toEqual(Array(6).fill('female'));
		expect(['erkek', 'männlich', 'ذكر', 'M'].map(readSex)).toEqual(Array(4).fill('male'));
		expect(readSex('ja')).toBeUndefined();
		expect(['Çalıştay', 'calistay', 'ورشة عمل', 'WORKSHOP'].map(readEventKind)).toEqual(
			Array(4).fill('workshop'),
		);
		expect(['BÜYÜKŞEHİR BELEDİYESİ', 'Metropolitan municipality'].map(readInstitutionKind)).toEqual(
			Array(2).fill('metropolitan_municipality'),
		);
		expect(['Türkei', 'TÜRKİYE', 'تركيا', 'TR', 'turkey'].map(readCountry)).toEqual(Array(5).fill('TR'));
		expect(readCountry('Ruritanien')).toBeUndefined();
		expect(['✓', 'x', 'Evet', 'نعم', '1'].map(readAnswer)).toEqual(Array(5).fill('yes'));
		expect(['-', 'Hayır', 'لا'].map(readAnswer)).toEqual(Array(3).fill('no'));
	});

	it('hold several languages', () => {
		expect(readLanguages('Deutsch, Türkisch und Arabisch')).toEqual(['de', 'tr', 'ar']);
		expect(readLanguages('Türkçe; İngilizce')).toEqual(['tr', 'en']);
		expect(readLanguages('Deutsch, Klingonisch')).toBeUndefined();
	});
});

describe('dates', () => {
	test.each([
		['2022-06-06', '2022-06-06'],
		['6.6.2022', '2022-06-06'],
		['06/06/22', '2022-06-06'],
		['13.06.2022', '2022-06-13'],
		['٠٦.٠٦.٢٠٢٢', '2022-06-06'],
		['44718', '2022-06-06'],
		['2022-06-06T09:30', '2022-06-06'],
	])('%s is %s', (cell, day) => {
		expect(readDate(cell, 'day_first')).toBe(day);
	});

	test.each(['31.02.2022', '6. Juni', '2022', '', '99.99.9999', '13/13/2022', '=TODAY()'])(
		'%j is none',
		(cell) => {
			expect(readDate(cell, 'day_first')).toBeUndefined();
		},
	);

	it('go by the order the column shows', () => {
		expect(dayOrder(['03/04/2022', '03/25/2022'])).toEqual({
			order: 'month_first',
			isUnsure: false,
			isMixed: false,
		});
		expect(dayOrder(['03/04/2022', '25/03/2022'])).toEqual({
			order: 'day_first',
			isUnsure: false,
			isMixed: false,
		});
		expect(dayOrder(['03/04/2022'])).toEqual({ order: 'day_first', isUnsure: true, isMixed: false });
		expect(dayOrder(['03/25/2022', '25/03/2022']).isMixed).toBe(true);
		expect(readDate('03/04/2022', 'month_first')).toBe('2022-03-04');
		expect(readDate('03.04.2022', 'month_first')).toBe('2022-04-03');
	});

	it('have times', () => {
		expect(['9:00', '09.30', '14 Uhr', '0.375', '2022-06-06T09:30'].map(readTime)).toEqual([
			'09:00',
			'09:30',
			'14:00',
			'09:00',
			'09:30',
		]);
		expect(['25:00', 'morgens', '6.6.2022'].map(readTime)).toEqual([undefined, undefined, undefined]);
	});
});
