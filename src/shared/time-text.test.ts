import { describe, expect, it } from 'vitest';
import { locales, type Locale } from './locale.ts';
import {
	formatDate,
	formatDates,
	formatDateShort,
	formatMoment,
	formatMonth,
	formatPeriod,
	formatTime,
	formatTimes,
	formatWeekday,
} from './time-text.ts';

const inAll = (write: (locale: Locale) => string) => locales.map(write);

describe('dates as the four languages write them', () => {
	it('writes a moment by the clock of a place, with the same months', () => {
		expect(inAll((locale) => formatMoment('2022-06-06T21:30:00Z', locale, 'Europe/Istanbul'))).toEqual([
			'7. Juni 2022 um 00:30',
			'7 Haziran 2022 00:30',
			'7 حزيران 2022 في 00:30',
			'7 June 2022 at 00:30',
		]);
	});
	it('writes a day', () => {
		expect(inAll((locale) => formatDate('2022-06-06', locale))).toEqual([
			'6. Juni 2022',
			'6 Haziran 2022',
			'6 حزيران 2022',
			'6 June 2022',
		]);
		expect(inAll((locale) => formatDateShort('2022-06-06', locale))).toEqual([
			'06.06.2022',
			'06.06.2022',
			'6 حزيران 2022',
			'6 Jun 2022',
		]);
		expect(inAll((locale) => formatMonth('2017-12-01', locale))).toEqual([
			'Dezember 2017',
			'Aralık 2017',
			'كانون الأول 2017',
			'December 2017',
		]);
	});

	it('puts the weekday where it belongs', () => {
		expect(inAll((locale) => formatWeekday('2022-06-06T09:00', locale))).toEqual([
			'Montag, 6. Juni 2022',
			'6 Haziran 2022 Pazartesi',
			'الاثنين، 6 حزيران 2022',
			'Monday 6 June 2022',
		]);
	});

	it('says no month or year of a range twice', () => {
		expect(inAll((locale) => formatDates('2022-06-06', '2022-06-10', locale))).toEqual([
			'6. bis 10. Juni 2022',
			'6–10 Haziran 2022',
			'من 6 إلى 10 حزيران 2022',
			'6–10 June 2022',
		]);
		expect(inAll((locale) => formatDates('2022-02-28', '2022-03-03', locale))).toEqual([
			'28. Februar bis 3. März 2022',
			'28 Şubat – 3 Mart 2022',
			'من 28 شباط إلى 3 آذار 2022',
			'28 February – 3 March 2022',
		]);
		expect(inAll((locale) => formatDates('2021-12-30', '2022-01-02', locale))).toEqual([
			'30. Dezember 2021 bis 2. Januar 2022',
			'30 Aralık 2021 – 2 Ocak 2022',
			'من 30 كانون الأول 2021 إلى 2 كانون الثاني 2022',
			'30 December 2021 – 2 January 2022',
		]);
		expect(formatDates('2021-06-06', '2022-06-06', 'de')).toBe('6. Juni 2021 bis 6. Juni 2022');
	});

	it('writes one day once', () => {
		expect(inAll((locale) => formatDates('2022-06-06T09:00', '2022-06-06T17:30', locale))).toEqual(
			inAll((locale) => formatDate('2022-06-06', locale)),
		);
	});

	it('writes times on a 24-hour clock', () => {
		expect(inAll((locale) => formatTime('2022-06-06 14:05:00', locale))).toEqual([
			'14:05 Uhr',
			'14:05',
			'14:05',
			'14:05',
		]);
		expect(inAll((locale) => formatTimes('2022-06-06T09:00', '2022-06-06T17:30', locale))).toEqual([
			'09:00 bis 17:30 Uhr',
			'09:00–17:30',
			'من 09:00 إلى 17:30',
			'09:00–17:30',
		]);
	});

	it('gives hours for one day and days for several', () => {
		expect(inAll((locale) => formatPeriod('2022-06-06T09:00', '2022-06-06T17:30', locale))).toEqual([
			'6. Juni 2022, 09:00 bis 17:30 Uhr',
			'6 Haziran 2022, 09:00–17:30',
			'6 حزيران 2022، من 09:00 إلى 17:30',
			'6 June 2022, 09:00–17:30',
		]);
		expect(formatPeriod('2022-06-06T09:00', '2022-06-10T17:00', 'tr')).toBe('6–10 Haziran 2022');
	});
});
