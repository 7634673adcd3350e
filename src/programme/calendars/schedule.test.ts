import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import draft6 from 'ajv/dist/refs/json-schema-draft-06.json' with { type: 'json' };
import fc from 'fast-check';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import { calendarEvent, calendarSession } from '#world/calendars.ts';
import { hostile } from '#world/hostile.ts';
import type { CalendarEvent } from './calendar-event.ts';
import { scheduleOf } from './schedule.ts';
import { scheduleJson } from './schedule-json.ts';
import { scheduleXml } from './schedule-xml.ts';

const folder = join(import.meta.dirname, '../../../tests/schedule');
const xsd = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(join(folder, 'schedule.xsd'))));
const ajv = new Ajv({ strict: false, formats: { color: true } });
ajv.addMetaSchema(draft6);
(addFormats as unknown as (ajv: Ajv) => void)(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(join(folder, 'schedule.schema.json'), 'utf8')));

const edition = { locale: 'tr', origin: 'https://koprue.example' } as const;
const schedule = (event: CalendarEvent) => scheduleOf(event, edition);

/** What is wrong with both files, by their schemas. */
function faults(event: CalendarEvent): unknown[] {
	const xml = scheduleXml(schedule(event));
	const found: unknown[] = [];
	using document = XmlDocument.fromString(xml);
	try {
		xsd.validate(document);
	} catch (error) {
		found.push(error, xml);
	}
	if (!validate(scheduleJson(schedule(event)))) found.push(validate.errors);
	return found;
}

const evening = calendarEvent({
	slug: 'abc',
	title: textIn('ar', 'لقاء غازي عنتاب'),
	startsLocal: '2026-06-06T09:00',
	endsLocal: '2026-06-08T17:00',
	sessions: [
		calendarSession({
			id: '01900000-0000-7000-8000-00000000000a',
			title: textIn('tr', 'Açılış: şehir & göç'),
		}),
		calendarSession({
			id: '01900000-0000-7000-8000-00010000000a',
			title: textIn('ar', 'حفل المساء'),
			startsLocal: '2026-06-07T00:30:00',
			endsLocal: '2026-06-07T02:00:00',
			room: 'Teras',
		}),
		calendarSession({
			id: '01900000-0000-7000-8000-000000000003',
			startsLocal: '2026-06-07T04:00:00',
			endsLocal: '2026-06-07T05:00:00',
			languages: [],
		}),
	],
});

describe('both files are what their schemas say', () => {
	test('for Turkish and Arabic titles, three letters, no track, after midnight', () => {
		expect(faults(evening)).toEqual([]);
	});

	test('for an event without an agenda', () => {
		const empty = calendarEvent();
		expect(faults(empty)).toEqual([]);
		expect(schedule(empty).days.map(({ date, rooms }) => [date, rooms.size])).toEqual([['2026-06-06', 0]]);
	});

	test('for a session of a week, and one of no time', () => {
		const long = calendarSession({ endsLocal: '2026-06-13T09:30:00' });
		const none = calendarSession({ endsLocal: '2026-06-06T09:30:00' });
		expect(faults(calendarEvent({ sessions: [long, none] }))).toEqual([]);
	});

	test('whatever people type', () => {
		fc.assert(
			fc.property(hostile, hostile, hostile, hostile, (title, text, room, venue) => {
				const session = calendarSession({
					title: textIn('de', title),
					description: textIn('de', text),
					room: room || null,
				});
				const event = calendarEvent({
					title: textIn('de', title),
					venue,
					sessions: [session, { ...session, id: evening.id }],
				});
				expect(faults(event)).toEqual([]);
			}),
		);
	});

	test('in zones the schema has no words for, and in the nights of the clocks', () => {
		for (const zone of [
			'UTC',
			'Etc/GMT+3',
			'America/Argentina/Buenos_Aires',
			'Europe/Berlin',
			'Asia/Kathmandu',
		])
			for (const day of ['2026-03-29', '2026-10-25']) {
				const session = calendarSession({ startsLocal: `${day}T02:30:00`, endsLocal: `${day}T03:30:00` });
				expect([zone, day, faults(calendarEvent({ zone, sessions: [session] }))]).toEqual([zone, day, []]);
			}
	});

	test('and the schemas do find what is wrong', () => {
		using wrong = XmlDocument.fromString(scheduleXml({ ...schedule(evening), acronym: 'abc' }));
		expect(() => xsd.validate(wrong)).toThrow(/acronym/);
		expect(validate(scheduleJson({ ...schedule(evening), acronym: 'abc' }))).toBe(false);
	});
});

test('what begins before four in the morning belongs to the evening before', () => {
	const told = schedule(evening).days.map(({ index, date, startsAt, endsAt, rooms }) => ({
		day: [index, date, startsAt, endsAt],
		talks: [...rooms].map(([room, talks]) => [
			room,
			...talks.map(({ clock, minutes, startsAt }) => [clock, minutes, startsAt]),
		]),
	}));
	expect(told).toEqual([
		{
			day: [1, '2026-06-06', '2026-06-06T04:00:00+03:00', '2026-06-07T03:59:00+03:00'],
			talks: [
				['Kültür merkezi', ['09:30', 60, '2026-06-06T09:30:00+03:00']],
				['Teras', ['00:30', 90, '2026-06-07T00:30:00+03:00']],
			],
		},
		{
			day: [2, '2026-06-07', '2026-06-07T04:00:00+03:00', '2026-06-08T03:59:00+03:00'],
			talks: [['Kültür merkezi', ['04:00', 60, '2026-06-07T04:00:00+03:00']]],
		},
	]);
});

test('every session has a number of its own, made from its id', () => {
	const ids = schedule(evening).days.flatMap(({ rooms }) => [...rooms.values()].flat().map(({ id }) => id));
	expect(ids).toEqual([10, 11, 3]);
});
