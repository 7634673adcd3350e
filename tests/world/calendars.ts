import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { newId } from '#shared/id.ts';
import { textIn } from '#shared/text.ts';
import { instantOf } from '#shared/time.ts';
import type { CalendarEvent, CalendarSession } from '#programme/calendars/calendar-event.ts';

/** Zones of machines that read our files: what stands in them must not depend on where they are read. With their minutes to UTC in winter. */
export const machines = [
	['America/Los_Angeles', 480],
	['Asia/Kathmandu', -345],
	['UTC', 0],
] as const;

type At = { readonly startsLocal?: string; readonly endsLocal?: string };

/** A public workshop in Buca, two hours long. */
export function calendarEvent({
	startsLocal,
	endsLocal,
	...changes
}: Partial<CalendarEvent> & At = {}): CalendarEvent {
	const zone = changes.zone ?? 'Europe/Istanbul';
	return {
		id: newId(),
		slug: 'gocuyum',
		kind: 'workshop',
		state: 'open',
		title: textIn('tr', 'Göç ve uyum çalıştayı'),
		summary: null,
		startsAt: instantOf(startsLocal ?? '2026-06-06T09:00', zone),
		endsAt: instantOf(endsLocal ?? '2026-06-06T11:00', zone, 'later'),
		zone,
		mode: 'on_site',
		venue: 'Kültür merkezi',
		place: 'Buca',
		country: 'TR',
		confidentiality: 'public',
		isExample: false,
		calendarSequence: 0,
		updatedAt: new Date('2026-01-02T03:04:05Z'),
		sessions: [],
		registration: null,
		...changes,
	};
}

export function calendarSession(changes: Partial<CalendarSession> = {}): CalendarSession {
	return {
		id: newId(),
		type: 'panel',
		title: textIn('ar', 'حوار مفتوح'),
		description: null,
		startsLocal: '2026-06-06T09:30:00',
		endsLocal: '2026-06-06T10:30:00',
		room: null,
		languages: ['ar'],
		calendarSequence: 0,
		updatedAt: new Date('2026-01-02T03:04:05Z'),
		...changes,
	};
}

/** What another program makes of an entry. */
export type ReadEntry = {
	readonly uid: string;
	readonly sequence: number;
	readonly status: string;
	readonly title: string;
	readonly text: string;
	readonly place: string;
	readonly starts: string;
	readonly ends: string;
};

const entry = (told: Partial<ReadEntry>): ReadEntry => ({
	uid: '',
	sequence: 0,
	status: '',
	title: '',
	text: '',
	place: '',
	starts: '',
	ends: '',
	...told,
});

/** The entries of a file as ical.js reads them, with the zones that the file itself brings. */
export function readByIcal(file: string): ReadEntry[] {
	const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
	return calendar.getAllSubcomponents('vevent').map((component) => {
		const event = new ICAL.Event(component);
		return entry({
			uid: event.uid,
			sequence: event.sequence,
			status: component.getFirstPropertyValue('status') as string,
			title: event.summary,
			text: event.description ?? '',
			place: event.location ?? '',
			starts: event.startDate.toJSDate().toISOString(),
			ends: event.endDate.toJSDate().toISOString(),
		});
	});
}

/** The same as node-ical reads them: it goes by the names of the zones. */
export function readByNode(file: string): ReadEntry[] {
	const text = (value: unknown) =>
		String(typeof value === 'object' && value !== null && 'val' in value ? value.val : (value ?? ''));
	return Object.values(nodeIcal.sync.parseICS(file))
		.filter((found) => found?.type === 'VEVENT')
		.map((event) =>
			entry({
				uid: event.uid,
				sequence: Number(event.sequence),
				status: event.status,
				title: text(event.summary),
				text: text(event.description),
				place: text(event.location),
				starts: event.start.toISOString(),
				ends: (event.end ?? event.start).toISOString(),
			}),
		);
}
