import ICAL from 'ical.js';
import { Fault } from '#shared/fault.ts';
import { isZone, localTimeAt } from '#shared/time.ts';
import type { ReadingNote, Sheet, SheetRow } from '#shared/sheet.ts';
import { readEventKind } from '../values.ts';
import { makeSheet } from '#platform/server/sheets/make-sheet.ts';

/** The largest calendar taken, in bytes; its parts may lie this deep within each other. */
const largest = 2 * 1024 * 1024;
const deepest = 5;
/** Components of any kind; a calendar of a whole office for years has fewer. */
const most = 2_000;
/** Seconds that an event may say it lasts; more is a mistake. */
const longest = 366 * 24 * 60 * 60;

const headings = ['Title', 'Kind', 'Start', 'Start time', 'End', 'End time', 'Time zone', 'Venue'];
/** What is most often right of a calendar that says nothing; the preview tells. */
const usualKind = 'Institutional meeting';

/** Names that Windows gives to zones of our countries. */
const windowsZones: Readonly<Record<string, string>> = {
	'W. Europe Standard Time': 'Europe/Berlin',
	'Turkey Standard Time': 'Europe/Istanbul',
	'Syria Standard Time': 'Asia/Damascus',
	'Jordan Standard Time': 'Asia/Amman',
	'Middle East Standard Time': 'Asia/Beirut',
	'GMT Standard Time': 'Europe/London',
};

/**
 * Reads the events of an iCalendar file as a table, one row each. What repeats is taken once, by its first day, and never expanded; what
 * is cancelled is left out. A message about a calendar (METHOD: an invitation, an answer, a cancellation) is refused: it could be from
 * anybody, and nothing here is changed by it. Throws `calendar_too_large`, `calendar_broken`, `calendar_message`, and what `makeSheet` throws.
 */
export function readIcs(text: string): Sheet {
	demandSimple(text);
	const calendars = parse(text);
	const methods = calendars.map((one) => textOf(one, 'method')).filter(Boolean);
	if (methods.some((method) => method.toUpperCase() !== 'PUBLISH'))
		throw new Fault('invalid', 'calendar_message');
	const rows: SheetRow[] = [{ number: 1, cells: headings }];
	const found = { repeating: 0, cancelled: 0, kinds: 0 };
	for (const calendar of calendars)
		for (const event of eventsOf(calendar)) {
			if (textOf(event, 'status').toUpperCase() === 'CANCELLED') found.cancelled++;
			else {
				if (event.hasProperty('rrule') || event.hasProperty('rdate')) found.repeating++;
				const kind = kindOf(event);
				if (!kind) found.kinds++;
				rows.push({ number: rows.length + 1, cells: cellsOf(event, calendar, kind ?? usualKind) });
			}
		}
	if (rows.length === 1) throw new Fault('invalid', 'empty_file');
	const notes: ReadingNote[] = [
		{ kind: 'repeating' as const, count: found.repeating },
		{ kind: 'cancelled_left_out' as const, count: found.cancelled },
		{ kind: 'kinds_assumed' as const, count: found.kinds },
	].filter(({ count }) => count > 0);
	return makeSheet(rows, notes);
}

/** What would keep a parser busy is refused before it is parsed. */
function demandSimple(text: string): void {
	if (text.length > largest)
		throw new Fault('invalid', 'calendar_too_large', { params: { limit: largest / 1024 / 1024 } });
	let depth = 0;
	let components = 0;
	for (const [, word] of text.matchAll(/^[ \t]*(BEGIN|END):/gim)) {
		const isBeginning = word!.toUpperCase() === 'BEGIN';
		depth += isBeginning ? 1 : -1;
		if (depth > deepest) throw new Fault('invalid', 'calendar_broken');
		if (isBeginning && ++components > most)
			throw new Fault('invalid', 'too_many_rows', { params: { limit: most } });
	}
}

function parse(text: string): ICAL.Component[] {
	try {
		const read = ICAL.parse(text.trim()) as unknown[];
		const all = (typeof read[0] === 'string' ? [read] : read) as unknown[][];
		return all.map((one) => new ICAL.Component(one)).filter(({ name }) => name === 'vcalendar');
	} catch {
		throw new Fault('invalid', 'calendar_broken');
	}
}

/** Each on its own: asked of the calendar, ical.js looks through all of them for every one. */
function eventsOf(calendar: ICAL.Component): ICAL.Component[] {
	const parts = (calendar.jCal as unknown as [string, unknown[], unknown[][]])[2];
	return parts.filter(([name]) => name === 'vevent').map((part) => new ICAL.Component(part));
}

function cellsOf(event: ICAL.Component, calendar: ICAL.Component, kind: string): string[] {
	const words = [textOf(event, 'summary'), kind];
	const place = textOf(event, 'location');
	try {
		const { startDate } = new ICAL.Event(event);
		const endDate = isLasting(event) ? new ICAL.Event(event).endDate : startDate;
		if (!startDate) return [...words, '', '', '', '', '', place];
		const zone = zoneOf(event, startDate, calendar);
		const [starts, ends] = [local(startDate, zone), local(endDate ?? startDate, zone)];
		if (startDate.isDate) {
			// A day's end is the day after it.
			const last = endDate && endDate.compare(startDate) > 0 ? endDate.clone() : startDate.clone();
			if (endDate && endDate.compare(startDate) > 0) last.adjust(-1, 0, 0, 0);
			return [...words, starts.slice(0, 10), '', last.toString().slice(0, 10), '', zone, place];
		}
		return [
			...words,
			starts.slice(0, 10),
			starts.slice(11, 16),
			ends.slice(0, 10),
			ends.slice(11, 16),
			zone,
			place,
		];
	} catch {
		// A time that is none: the row says so where it is judged.
		return [...words, '', '', '', '', '', place];
	}
}

/** Whether its duration can be counted: ical.js adds day by day, and a million weeks would take it minutes. */
function isLasting(event: ICAL.Component): boolean {
	const duration: unknown = event.getFirstPropertyValue('duration');
	if (!(duration instanceof ICAL.Duration)) return true;
	const seconds = duration.toSeconds();
	return seconds >= 0 && seconds <= longest;
}

/** The zone by its name in the file; of a time in UTC or without zone, the calendar's own. */
function zoneOf(event: ICAL.Component, start: ICAL.Time, calendar: ICAL.Component): string {
	const named = event.getFirstProperty('dtstart')?.getFirstParameter('tzid') ?? '';
	const own = textOf(calendar, 'x-wr-timezone');
	const zone = named || own || (start.zone === ICAL.Timezone.utcTimezone ? 'UTC' : '');
	return windowsZones[zone] ?? zone;
}

/** The wall-clock time in a zone; as written, where it is written in that zone already. */
function local(time: ICAL.Time, zone: string): string {
	const isUtc = time.zone === ICAL.Timezone.utcTimezone;
	return isUtc && isZone(zone) ? localTimeAt(time.toJSDate(), zone) : time.toString();
}

function kindOf(event: ICAL.Component): string | undefined {
	const all = event.getAllProperties('categories').flatMap((one) => one.getValues() as unknown[]);
	return all.map(String).find((word) => readEventKind(word));
}

function textOf(component: ICAL.Component, name: string): string {
	const value: unknown = component.getFirstPropertyValue(name);
	return typeof value === 'string' ? value : '';
}
