import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clean } from '#shared/form.ts';
import { textIn } from '#shared/text.ts';
import { calendarEvent, calendarSession, machines, readByIcal, readByNode } from '#world/calendars.ts';
import { hostile } from '#world/hostile.ts';
import { calendarFile } from './calendar.ts';
import type { CalendarEvent } from './calendar-event.ts';

const edition = { locale: 'de', origin: 'https://koprue.example' } as const;
const file = (...events: readonly CalendarEvent[]) => calendarFile('Kalender', events, edition);
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');
const entriesOf = (text: string) => {
	const lines = unfolded(text);
	return lines.slice(lines.indexOf('BEGIN:VEVENT'));
};
const times = (text: string) => entriesOf(text).filter((line) => /^DT(START|END)/.test(line));

const zone = fc.constantFrom(
	'Europe/Berlin',
	'Europe/Istanbul',
	'Asia/Damascus',
	'America/Los_Angeles',
	'Australia/Lord_Howe',
	'UTC',
);
/** Minutes around the nights in which clocks change, and any others. */
const moment = fc.oneof(
	fc.integer({ min: -180, max: 180 }).map((minutes) => Date.UTC(2026, 2, 29, 1) + minutes * 60_000),
	fc.integer({ min: -180, max: 180 }).map((minutes) => Date.UTC(2026, 9, 25, 1) + minutes * 60_000),
	fc.integer({ min: Date.UTC(2015, 0) / 6e4, max: Date.UTC(2035, 0) / 6e4 }).map((minutes) => minutes * 6e4),
);
const words = fc.array(hostile, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));
const anyEvent = fc
	.record({ zone, from: moment, minutes: fc.integer({ min: 1, max: 10_000 }), title: words, venue: words })
	.map(({ zone, from, minutes, title, venue }) =>
		calendarEvent({
			zone,
			title: textIn('de', title),
			venue,
			startsAt: new Date(from),
			endsAt: new Date(from + minutes * 60_000),
		}),
	);

describe.each(machines)('on a machine in %s', (machine, minutesToUtc) => {
	const before = process.env.TZ;
	beforeAll(() => {
		process.env.TZ = machine;
	});
	afterAll(() => {
		if (before === undefined) delete process.env.TZ;
		else process.env.TZ = before;
	});

	test('the clock is that of the machine', () => {
		expect(new Date('2026-01-01T00:00Z').getTimezoneOffset()).toBe(minutesToUtc);
	});

	test.each([
		['ical.js', readByIcal],
		['node-ical', readByNode],
	])('%s reads of any event the same hours and words', (_, read) => {
		fc.assert(
			fc.property(anyEvent, (event) => {
				const title = clean(
					event.title.texts.de!.text.replace(/[\u2028\u2029\u0085]/g, '\n').replaceAll('\t', ' '),
				);
				const [found, ...more] = read(file(event));
				expect(more).toEqual([]);
				expect(found).toMatchObject({
					uid: `${event.id}@koprue`,
					sequence: 0,
					status: 'CONFIRMED',
					starts: event.startsAt.toISOString(),
					ends: event.endsAt.toISOString(),
				});
				// node-ical takes blanks off the ends, and an escaped backslash before an n for a line break.
				const letters = (text: string) =>
					read === readByNode ? text.replaceAll('\\n', '\\\n').trim() : text;
				expect(letters(found!.title)).toBe(letters(title));
			}),
			{ numRuns: 150 },
		);
	});
});

describe('hours', () => {
	test('in Istanbul are three before UTC all the year, in Berlin one or two', () => {
		const at = (zone: string, startsLocal: string, endsLocal: string) =>
			readByIcal(file(calendarEvent({ zone, startsLocal, endsLocal }))).map(({ starts, ends }) => [
				starts,
				ends,
			]);
		expect(at('Europe/Istanbul', '2026-01-15T09:00', '2026-01-15T10:00')).toEqual([
			['2026-01-15T06:00:00.000Z', '2026-01-15T07:00:00.000Z'],
		]);
		expect(at('Europe/Istanbul', '2026-07-15T09:00', '2026-07-15T10:00')).toEqual([
			['2026-07-15T06:00:00.000Z', '2026-07-15T07:00:00.000Z'],
		]);
		expect(at('Europe/Berlin', '2026-01-15T09:00', '2026-07-15T09:00')).toEqual([
			['2026-01-15T08:00:00.000Z', '2026-07-15T07:00:00.000Z'],
		]);
	});

	test('of the night in which summer begins run from one clock to the other', () => {
		const event = calendarEvent({
			zone: 'Europe/Berlin',
			startsLocal: '2026-03-29T01:30',
			endsLocal: '2026-03-29T03:30',
		});
		expect(times(file(event))).toEqual([
			'DTSTART;TZID=Europe/Berlin:20260329T013000',
			'DTEND;TZID=Europe/Berlin:20260329T033000',
		]);
		expect(readByIcal(file(event))).toMatchObject([
			{ starts: '2026-03-29T00:30:00.000Z', ends: '2026-03-29T01:30:00.000Z' },
		]);
	});

	test('that were never on the clock stand where clocks went on', () => {
		const event = calendarEvent({
			zone: 'Europe/Berlin',
			startsLocal: '2026-03-29T02:30',
			endsLocal: '2026-03-29T04:00',
		});
		expect(times(file(event))).toEqual([
			'DTSTART;TZID=Europe/Berlin:20260329T033000',
			'DTEND;TZID=Europe/Berlin:20260329T040000',
		]);
	});

	test('that are on the clock twice are written in UTC', () => {
		const event = calendarEvent({
			zone: 'Europe/Berlin',
			startsLocal: '2026-10-25T02:30',
			endsLocal: '2026-10-25T02:45',
		});
		expect(times(file(event))).toEqual(['DTSTART:20261025T003000Z', 'DTEND:20261025T014500Z']);
	});

	test('of what takes no time have no end', () => {
		const moment = { startsLocal: '2026-06-06T09:00', endsLocal: '2026-06-06T09:00' };
		expect(times(file(calendarEvent(moment)))).toEqual(['DTSTART;TZID=Europe/Istanbul:20260606T090000']);
	});
});

describe('an entry', () => {
	const session = calendarSession({ calendarSequence: 2, room: 'Salon 1' });
	const event = calendarEvent({
		calendarSequence: 3,
		summary: { original: 'tr', texts: { tr: { text: 'Özet; kısa,\nöz', state: 'machine' } } },
		sessions: [session],
	});

	test('says all that a calendar can show, in the language of the reader where there is one', () => {
		const lines = unfolded(file(event));
		expect(lines.slice(0, 8)).toEqual([
			'BEGIN:VCALENDAR',
			'VERSION:2.0',
			'PRODID:-//Koprue//Calendars//EN',
			'CALSCALE:GREGORIAN',
			'NAME;LANGUAGE=de:Kalender',
			'X-WR-CALNAME:Kalender',
			'REFRESH-INTERVAL;VALUE=DURATION:PT2H',
			'X-PUBLISHED-TTL:PT2H',
		]);
		expect(entriesOf(file(event))).toEqual([
			'BEGIN:VEVENT',
			`UID:${event.id}@koprue`,
			'DTSTAMP:20260102T030405Z',
			'LAST-MODIFIED:20260102T030405Z',
			'SEQUENCE:3',
			'DTSTART;TZID=Europe/Istanbul:20260606T090000',
			'DTEND;TZID=Europe/Istanbul:20260606T110000',
			'SUMMARY;LANGUAGE=tr:Göç ve uyum çalıştayı',
			'DESCRIPTION;LANGUAGE=tr:Özet\\; kısa\\,\\nöz\\n\\nVon einer Maschine übersetzt und noch nicht geprüft.\\n\\nhttps://koprue.example/de/events/gocuyum',
			'LOCATION:Kültür merkezi\\, Buca\\, Türkei',
			'URL:https://koprue.example/de/events/gocuyum',
			'CATEGORIES;LANGUAGE=de:Workshop',
			'STATUS:CONFIRMED',
			'TRANSP:OPAQUE',
			'END:VEVENT',
			'BEGIN:VEVENT',
			`UID:${session.id}@koprue`,
			'DTSTAMP:20260102T030405Z',
			'LAST-MODIFIED:20260102T030405Z',
			'SEQUENCE:5',
			'DTSTART;TZID=Europe/Istanbul:20260606T093000',
			'DTEND;TZID=Europe/Istanbul:20260606T103000',
			'SUMMARY;LANGUAGE=ar:حوار مفتوح',
			'DESCRIPTION;LANGUAGE=tr:Göç ve uyum çalıştayı\\n\\nhttps://koprue.example/de/events/gocuyum',
			'LOCATION:Salon 1\\, Kültür merkezi\\, Buca\\, Türkei',
			'URL:https://koprue.example/de/events/gocuyum',
			'CATEGORIES;LANGUAGE=de:Podium',
			`RELATED-TO:${event.id}@koprue`,
			'STATUS:CONFIRMED',
			'TRANSP:TRANSPARENT',
			'END:VEVENT',
			'END:VCALENDAR',
			'',
		]);
	});

	test('names nobody, invites nobody', () => {
		const registration = { state: 'confirmed', updatedAt: new Date(0) } as const;
		expect(file({ ...event, registration })).not.toMatch(/ATTENDEE|ORGANIZER|CONTACT|METHOD|mailto/i);
	});

	test('says that the event is off, and its sessions with it', () => {
		const read = (state: CalendarEvent['state']) =>
			readByIcal(file({ ...event, state })).map(({ status, title }) => [status, title]);
		expect(read('cancelled')).toEqual([
			['CANCELLED', 'Abgesagt: Göç ve uyum çalıştayı'],
			['CANCELLED', 'Abgesagt: حوار مفتوح'],
		]);
		expect(read('postponed')).toEqual([
			['TENTATIVE', 'Verschoben: Göç ve uyum çalıştayı'],
			['TENTATIVE', 'Verschoben: حوار مفتوح'],
		]);
	});

	test('is tentative until the seat is sure', () => {
		const status = (state: 'waitlisted' | 'offered' | 'confirmed') =>
			readByIcal(file(calendarEvent({ registration: { state, updatedAt: new Date(0) } })))[0]!.status;
		expect([status('waitlisted'), status('offered'), status('confirmed')]).toEqual([
			'TENTATIVE',
			'TENTATIVE',
			'CONFIRMED',
		]);
	});

	test('says of an example that it is one', () => {
		expect(readByIcal(file(calendarEvent({ isExample: true })))[0]!.title).toBe(
			'Göç ve uyum çalıştayı (Beispiel)',
		);
	});

	test.each(['participants', 'chatham_house', 'internal'] as const)(
		'of an event that is for %s says that time is taken, and nothing else',
		(confidentiality) => {
			const secret = {
				...event,
				confidentiality,
				title: textIn('de', 'Quince title'),
				summary: textIn('de', 'Quince summary'),
				venue: 'Quince venue',
				place: 'Quince place',
				slug: 'quince',
				sessions: [calendarSession({ title: textIn('de', 'Quince session'), room: 'Quince room' })],
			};
			expect(file({ ...secret, confidentiality: 'public' }).match(/quince/gi)?.length).toBeGreaterThan(8);
			expect(entriesOf(file(secret))).toEqual([
				'BEGIN:VEVENT',
				`UID:${event.id}@koprue`,
				'DTSTAMP:20260102T030405Z',
				'LAST-MODIFIED:20260102T030405Z',
				'SEQUENCE:3',
				'DTSTART;TZID=Europe/Istanbul:20260606T090000',
				'DTEND;TZID=Europe/Istanbul:20260606T110000',
				'SUMMARY;LANGUAGE=de:Termin im Austauschprogramm',
				'DESCRIPTION;LANGUAGE=de:Diese Veranstaltung ist nicht öffentlich. Worum es geht und wo sie ist\\, steht in Ihrer Anmeldung.',
				'CLASS:PRIVATE',
				'STATUS:CONFIRMED',
				'TRANSP:OPAQUE',
				'END:VEVENT',
				'END:VCALENDAR',
				'',
			]);
		},
	);
});

test('a calendar in which nothing stands is one that programs read', () => {
	const calendar = new ICAL.Component(ICAL.parse(file()) as unknown[]);
	expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone']);
	expect(readByNode(file())).toEqual([]);
});

test('the same events give the same octets', () => {
	const event = calendarEvent({ sessions: [calendarSession()] });
	expect(file(event)).toBe(file({ ...event }));
});
