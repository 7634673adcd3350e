import { describe, expect, it } from 'vitest';
import {
	addDays,
	daysBetween,
	instantOf,
	isLocalDate,
	isLocalTime,
	isZone,
	localDateAt,
	localTime,
	localTimeAt,
	occurrence,
	offsetAt,
} from './time.ts';

const berlin = 'Europe/Berlin';
const istanbul = 'Europe/Istanbul';

describe('wall-clock time and zone', () => {
	it('knows the zones of both countries, summer and winter', () => {
		expect(instantOf('2022-06-06T09:00', istanbul).toISOString()).toBe('2022-06-06T06:00:00.000Z');
		expect(instantOf('2022-12-06T09:00', istanbul).toISOString()).toBe('2022-12-06T06:00:00.000Z');
		expect(instantOf('2022-06-06T09:00', berlin).toISOString()).toBe('2022-06-06T07:00:00.000Z');
		expect(instantOf('2022-12-06 09:00:00', berlin).toISOString()).toBe('2022-12-06T08:00:00.000Z');
	});

	it('moves a time in the gap of a Berlin spring night on by the gap, and says that it never happens', () => {
		expect(occurrence('2026-03-29T02:30', berlin)).toBe('never');
		expect(instantOf('2026-03-29T02:30', berlin).toISOString()).toBe('2026-03-29T01:30:00.000Z');
		expect(instantOf('2026-03-29T02:30', berlin, 'later').toISOString()).toBe('2026-03-29T01:30:00.000Z');
		expect(localTimeAt(instantOf('2026-03-29T02:30', berlin), berlin)).toBe('2026-03-29T03:30:00');
		expect(occurrence('2026-03-29T02:30', istanbul)).toBe('once');
	});

	it('takes the first pass of a time that a Berlin autumn night has twice, unless asked for the second', () => {
		expect(occurrence('2026-10-25T02:30', berlin)).toBe('twice');
		expect(instantOf('2026-10-25T02:30', berlin).toISOString()).toBe('2026-10-25T00:30:00.000Z');
		expect(instantOf('2026-10-25T02:30', berlin, 'later').toISOString()).toBe('2026-10-25T01:30:00.000Z');
		expect(occurrence('2026-10-25T02:30', istanbul)).toBe('once');
		expect(occurrence('2026-10-25T01:59', berlin)).toBe('once');
	});

	it('finds the local time and day of an instant', () => {
		const instant = new Date('2022-06-05T21:30:00Z');
		expect(localTimeAt(instant, istanbul)).toBe('2022-06-06T00:30:00');
		expect(localTimeAt(instant, berlin)).toBe('2022-06-05T23:30:00');
		expect([localDateAt(instant, istanbul), localDateAt(instant, berlin)]).toEqual([
			'2022-06-06',
			'2022-06-05',
		]);
	});

	it('names the offset', () => {
		expect(offsetAt(new Date('2022-06-06T06:00:00Z'), istanbul)).toBe('UTC+3');
		expect(offsetAt(new Date('2022-12-06T06:00:00Z'), berlin)).toBe('UTC+1');
		expect(offsetAt(new Date('2022-12-06T06:00:00Z'), 'UTC')).toBe('UTC');
		expect(offsetAt(new Date('2022-12-06T06:00:00Z'), 'Asia/Kolkata')).toBe('UTC+5:30');
		expect(offsetAt(new Date('2022-12-06T06:00:00Z'), 'America/New_York')).toBe('UTC−5');
	});

	it('tells zones, times and days from what only looks like them', () => {
		expect([berlin, istanbul, 'UTC', '+03:00', 'Europe/Ankara', '', null].map(isZone)).toEqual([
			true,
			true,
			true,
			false,
			false,
			false,
			false,
		]);
		expect(
			['2022-06-06T09:00', '2022-06-06 09:00:00', '2022-02-30T09:00', '2022-06-06', 9].map(isLocalTime),
		).toEqual([true, true, false, false, false]);
		expect(['2022-06-06', '2022-02-30', '6.6.2022', undefined].map(isLocalDate)).toEqual([
			true,
			false,
			false,
			false,
		]);
		expect(localTime('2022-06-06 09:00')).toBe('2022-06-06T09:00:00');
		expect(() => localTime('2022-06-06T09:00Z')).toThrow(RangeError);
		expect(() => localTime('2022-06-06T09:00+03:00')).toThrow(RangeError);
	});

	it('counts in days across a change of the clock', () => {
		expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
		expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
		expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
		expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
	});
});
