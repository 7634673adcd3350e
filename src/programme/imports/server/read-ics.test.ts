import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFault } from '#shared/fault.ts';
import { calendarFile } from '#programme/calendars/calendar.ts';
import { calendarEvent } from '#world/calendars.ts';
import { readSheet } from './plan-import.ts';
import { readIcs } from './read-ics.ts';

const folder = join(import.meta.dirname, '../../../../tests/calendars');
const files = globSync('**/*.ics', { cwd: folder }).sort();
const calendar = (...lines: readonly string[]) =>
	['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: readonly string[]) =>
	calendar('BEGIN:VEVENT', 'UID:1', 'SUMMARY:Treffen', ...lines, 'END:VEVENT');
const rows = (text: string) => readIcs(text).rows.map(({ cells }) => cells.slice(2, 7));

async function outcome(bytes: Buffer): Promise<string> {
	try {
		return `${(await readSheet(bytes, null)).rows.length > 0}`;
	} catch (error) {
		if (!isFault(error)) throw error;
		return error.reason;
	}
}

describe('a calendar file', () => {
	test('of our own comes back as it was', () => {
		const sheet = readIcs(
			calendarFile('x', [calendarEvent()], { locale: 'de', origin: 'https://koprue.example' }),
		);
		expect(sheet.headers).toEqual([
			'Title',
			'Kind',
			'Start',
			'Start time',
			'End',
			'End time',
			'Time zone',
			'Venue',
		]);
		expect(sheet.rows.map(({ cells }) => cells)).toEqual([
			[
				'Göç ve uyum çalıştayı',
				'Workshop',
				'2026-06-06',
				'09:00',
				'2026-06-06',
				'11:00',
				'Europe/Istanbul',
				'Kültür merkezi, Buca, Türkei',
			],
		]);
		expect(sheet.notes).toEqual([]);
	});

	test.each([
		[
			'a named zone',
			['DTSTART;TZID=Europe/Berlin:20260606T090000', 'DURATION:PT90M'],
			['2026-06-06', '09:00', '2026-06-06', '10:30', 'Europe/Berlin'],
		],
		[
			'a name of Windows',
			['DTSTART;TZID=Turkey Standard Time:20260606T090000'],
			['2026-06-06', '09:00', '2026-06-06', '09:00', 'Europe/Istanbul'],
		],
		[
			'UTC',
			['DTSTART:20260606T090000Z', 'DTEND:20260606T100000Z'],
			['2026-06-06', '09:00', '2026-06-06', '10:00', 'UTC'],
		],
		[
			'days',
			['DTSTART;VALUE=DATE:20260606', 'DTEND;VALUE=DATE:20260609'],
			['2026-06-06', '', '2026-06-08', '', ''],
		],
		['one day', ['DTSTART;VALUE=DATE:20260606'], ['2026-06-06', '', '2026-06-06', '', '']],
		['no time at all', [], ['', '', '', '', '']],
	])('tells the hours of %s', (_, lines, cells) => {
		expect(rows(event(...lines))).toEqual([cells]);
	});

	test('in UTC is read by the clock of the calendar', () => {
		const text = event('DTSTART:20260606T090000Z').replace(
			'VERSION',
			'X-WR-TIMEZONE:Europe/Berlin\r\nVERSION',
		);
		expect(rows(text)).toEqual([['2026-06-06', '11:00', '2026-06-06', '11:00', 'Europe/Berlin']]);
	});

	test('that repeats is taken once, what is cancelled not at all, and both are said', () => {
		const text = event('DTSTART:20260101T000000Z', 'RRULE:FREQ=SECONDLY').replace(
			'END:VCALENDAR',
			'BEGIN:VEVENT\r\nSTATUS:CANCELLED\r\nSUMMARY:Quince\r\nEND:VEVENT\r\nEND:VCALENDAR',
		);
		const sheet = readIcs(text);
		expect(sheet.rows.map(({ cells }) => cells[0])).toEqual(['Treffen']);
		expect(sheet.notes).toEqual([
			{ kind: 'repeating', count: 1 },
			{ kind: 'cancelled_left_out', count: 1 },
			{ kind: 'kinds_assumed', count: 1 },
		]);
	});

	test.each(['REPLY', 'REQUEST', 'CANCEL', 'COUNTER', 'reply', 'ADD', 'REFRESH'])(
		'that is a message (%s) is refused, whoever is said to have sent it',
		(method) => {
			const forged = event('DTSTART:20260606T090000Z', 'ATTENDEE;PARTSTAT=DECLINED:mailto:x@example.org');
			expect(() => readIcs(forged.replace('VERSION', `METHOD:${method}\r\nVERSION`))).toThrow(
				'calendar_message',
			);
			expect(readIcs(forged.replace('VERSION', 'METHOD:PUBLISH\r\nVERSION')).rows).toHaveLength(1);
		},
	);

	test('that is huge, deep or broken is refused in a sentence', async () => {
		const deep = 'BEGIN:VCALENDAR\r\n'.repeat(50_000);
		const huge = event(`DESCRIPTION:${'x'.repeat(3 * 1024 * 1024)}`);
		const many = calendar(...Array.from({ length: 2_001 }, () => 'BEGIN:VEVENT\r\nSUMMARY:x\r\nEND:VEVENT'));
		expect(await outcome(Buffer.from(deep))).toBe('calendar_broken');
		expect(await outcome(Buffer.from(huge))).toBe('calendar_too_large');
		expect(await outcome(Buffer.from(many))).toBe('too_many_rows');
		expect(await outcome(Buffer.from('BEGIN:VCALENDAR\r\nnonsense'))).toBe('calendar_broken');
		expect(await outcome(Buffer.from(calendar()))).toBe('empty_file');
	});

	test('that is to last for ever lasts no time', () => {
		for (const duration of ['P99999999999999999W', '-P99999999999W'])
			expect(rows(event('DTSTART:20260606T090000Z', `DURATION:${duration}`))).toEqual([
				['2026-06-06', '09:00', '2026-06-06', '09:00', 'UTC'],
			]);
	});

	test('whatever it holds is read or refused, never a crash', async () => {
		const part = fc.constantFrom(
			'BEGIN:VEVENT',
			'END:VEVENT',
			'BEGIN:VTIMEZONE',
			'END:VTIMEZONE',
			'DTSTART:20260606T090000Z',
			'DTSTART:99999999T999999',
			'DTSTART;VALUE=DATE:20260606',
			'DTEND:19000101T000000',
			'DURATION:-P99999999999999999W',
			'RRULE:FREQ=SECONDLY;BYSETPOS=0',
			'TZID:',
			'SUMMARY',
			':',
			';=',
			'CATEGORIES:a,b',
			' folded',
			'SUMMARY;X="',
			'DTSTART;TZID=a/../b:20260606T090000',
			'METHOD;X=1:',
			'RECURRENCE-ID:x',
		);
		await fc.assert(
			fc.asyncProperty(fc.array(fc.oneof(part, fc.string()), { maxLength: 30 }), async (lines) => {
				await outcome(Buffer.from(calendar(...lines)));
			}),
		);
	});
});

test('every calendar of three collections is read, or refused in a sentence', async () => {
	const outcomes = await Promise.all(files.map((file) => outcome(readFileSync(join(folder, file)))));
	const counts = Object.fromEntries(
		[...Map.groupBy(outcomes, (one) => one)].map(([reason, all]) => [reason, all.length]),
	);
	expect(counts).toEqual({
		true: 181,
		empty_file: 61,
		calendar_message: 15,
		calendar_broken: 13,
		not_text: 1,
	});
});
