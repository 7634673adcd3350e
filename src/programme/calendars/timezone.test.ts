import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { calendarText, component } from './icalendar.ts';
import { timezone } from './timezone.ts';

const from = new Date('2024-01-01T00:00Z');
const until = new Date('2027-12-31T00:00Z');
const text = (zone: string, first = from, last = until) =>
	calendarText(component('VCALENDAR', timezone(zone, first, last)));
const zoneOf = (zone: string) => {
	const calendar = new ICAL.Component(ICAL.parse(text(zone)) as unknown[]);
	return new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
};

describe.each([
	'Europe/Berlin',
	'Europe/Istanbul',
	'Europe/London',
	'Europe/Dublin',
	'Asia/Damascus',
	'Asia/Beirut',
	'Asia/Kathmandu',
	'Africa/Casablanca',
	'America/St_Johns',
	'America/Los_Angeles',
	'Australia/Lord_Howe',
	'Pacific/Chatham',
	'Etc/UTC',
])('%s', (name) => {
	test('has in another program the hours it has in the zone data, around the clock in four years', () => {
		const zone = zoneOf(name);
		const wrong: string[] = [];
		for (let at = from.getTime(); at < until.getTime(); at += 13 * 3_600_000) {
			const here = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name);
			const local = here.toPlainDateTime();
			// A wall-clock time that happens twice says too little; entries at one are written in UTC.
			if (local.toZonedDateTime(name, { disambiguation: 'later' }).epochMilliseconds !== at) continue;
			const time = ICAL.Time.fromDateTimeString(local.toString({ smallestUnit: 'second' }));
			time.zone = zone;
			if (time.toUnixTime() * 1000 !== at)
				wrong.push(`${here.toString()} is ${time.toJSDate().toISOString()}`);
		}
		expect(wrong).toEqual([]);
	});
});

test('Berlin changes its clocks twice a year', () => {
	const only = new Date('2026-06-06T07:00Z');
	expect(text('Europe/Berlin', only, only)).toBe(
		[
			'BEGIN:VCALENDAR',
			'BEGIN:VTIMEZONE',
			'TZID:Europe/Berlin',
			'BEGIN:STANDARD',
			'DTSTART:20251026T030000',
			'TZOFFSETFROM:+0200',
			'TZOFFSETTO:+0100',
			'TZNAME:+01',
			'END:STANDARD',
			'BEGIN:DAYLIGHT',
			'DTSTART:20260329T020000',
			'TZOFFSETFROM:+0100',
			'TZOFFSETTO:+0200',
			'TZNAME:+02',
			'END:DAYLIGHT',
			'BEGIN:STANDARD',
			'DTSTART:20261025T030000',
			'TZOFFSETFROM:+0200',
			'TZOFFSETTO:+0100',
			'TZNAME:+01',
			'END:STANDARD',
			'END:VTIMEZONE',
			'END:VCALENDAR',
			'',
		].join('\r\n'),
	);
});

test('Istanbul has stood at +03 since 2016, and that is no summer time', () => {
	expect(text('Europe/Istanbul')).toBe(
		[
			'BEGIN:VCALENDAR',
			'BEGIN:VTIMEZONE',
			'TZID:Europe/Istanbul',
			'BEGIN:STANDARD',
			'DTSTART:20160327T030000',
			'TZOFFSETFROM:+0200',
			'TZOFFSETTO:+0300',
			'TZNAME:+03',
			'END:STANDARD',
			'END:VTIMEZONE',
			'END:VCALENDAR',
			'',
		].join('\r\n'),
	);
});
