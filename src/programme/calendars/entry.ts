import { countryName } from '#shared/country.ts';
import { joined } from '#shared/joined.ts';
import type { Locale } from '#shared/locale.ts';
import { translator } from '#shared/messages.ts';
import { read, type LocalizedText, type ReadableText } from '#shared/text.ts';
import { instantOf, localTimeAt, occurrence } from '#shared/time.ts';
import { words } from '#programme/events/messages/words/index.ts';
import type { EventState } from '#programme/events/event.ts';
import { seatIsSure, type CalendarEvent, type CalendarSession } from './calendar-event.ts';
import { component, listProperty, localStamp, property, textProperty, utcStamp } from './icalendar.ts';
import { messages } from './messages/index.ts';

/** Whom an entry is written for, and where its links lead. */
export type Edition = { readonly locale: Locale; readonly origin: string };

type Status = 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';

/** Made from the record's id, the same in every file and for ever: by it a calendar knows that an entry has changed. */
const uid = (id: string) => `${id}@koprue`;

/** An event as VEVENT, and each of its sessions as one that refers to it. */
export function eventEntries(event: CalendarEvent, edition: Edition): string[] {
	if (event.confidentiality !== 'public') return closedEntry(event, edition);
	const word = translator(words, edition.locale);
	const lines = component('VEVENT', [
		...base(event, event.calendarSequence, [event.updatedAt, event.registration?.updatedAt]),
		...span(event.startsAt, event.endsAt, event.zone),
		titleLine(event.title, event, edition),
		...description(event, [event.summary], edition),
		...place(event, null, edition.locale),
		property('URL', addressOf(event, edition)),
		listProperty('CATEGORIES', [word(`kind_${event.kind}`)], { LANGUAGE: edition.locale }),
		...statusLines(statusOf(event), event.state),
	]);
	return [...lines, ...event.sessions.flatMap((session) => sessionEntry(event, session, edition))];
}

function sessionEntry(event: CalendarEvent, session: CalendarSession, edition: Edition): string[] {
	const word = translator(words, edition.locale);
	const status = statusOf(event);
	return component('VEVENT', [
		// Both only ever rise, and the sum with them: what moves the event moves its sessions.
		...base(session, event.calendarSequence + session.calendarSequence, [
			event.updatedAt,
			session.updatedAt,
			event.registration?.updatedAt,
		]),
		...span(
			instantOf(session.startsLocal, event.zone),
			instantOf(session.endsLocal, event.zone, 'later'),
			event.zone,
		),
		titleLine(session.title, event, edition),
		...description(event, [event.title, session.description], edition),
		...place(event, session.room, edition.locale),
		property('URL', addressOf(event, edition)),
		listProperty('CATEGORIES', [word(`session_${session.type}`)], { LANGUAGE: edition.locale }),
		property('RELATED-TO', uid(event.id)),
		property('STATUS', status),
		// The event itself takes the time.
		property('TRANSP', 'TRANSPARENT'),
	]);
}

/**
 * An event that is not public, in the calendar of somebody who takes part: that the time is taken, and nothing else. Calendars
 * read by other companies' machines are no place for a title under the Chatham House rule.
 */
function closedEntry(event: CalendarEvent, { locale }: Edition): string[] {
	const t = translator(messages, locale);
	return component('VEVENT', [
		...base(event, event.calendarSequence, [event.updatedAt, event.registration?.updatedAt]),
		...span(event.startsAt, event.endsAt, event.zone),
		textProperty('SUMMARY', t('closed_event'), { LANGUAGE: locale }),
		textProperty('DESCRIPTION', t('closed_event_text'), { LANGUAGE: locale }),
		property('CLASS', 'PRIVATE'),
		...statusLines(statusOf(event), event.state),
	]);
}

function base(record: { readonly id: string }, sequence: number, changes: readonly (Date | undefined)[]) {
	const changedAt = utcStamp(new Date(Math.max(...changes.map((one) => one?.getTime() ?? 0))));
	return [
		property('UID', uid(record.id)),
		// In a file without METHOD, when it was last revised (RFC 5545, 3.8.7.2): the same question gets the same answer.
		property('DTSTAMP', changedAt),
		property('LAST-MODIFIED', changedAt),
		property('SEQUENCE', sequence),
	];
}

/**
 * In the zone of the place, so that a calendar shows both clocks. A time that the clock shows twice in the night when summer ends can
 * only be told apart in UTC. What takes no time has no end.
 */
function span(startsAt: Date, endsAt: Date, zone: string): readonly string[] {
	const key = `${startsAt.getTime()} ${endsAt.getTime()} ${zone}`;
	let lines = spans.get(key);
	if (!lines) {
		// Zones are slow to ask, and calendars ask for the same hours again and again.
		if (spans.size > 5_000) spans.clear();
		spans.set(key, (lines = spanLines(startsAt, endsAt, zone)));
	}
	return lines;
}

const spans = new Map<string, readonly string[]>();

function spanLines(startsAt: Date, endsAt: Date, zone: string): string[] {
	const [starts, ends] = [localTimeAt(startsAt, zone), localTimeAt(endsAt, zone)];
	const isClear = [starts, ends].every((local) => occurrence(local, zone) === 'once');
	const line = (name: string, instant: Date, local: string) =>
		isClear && zone !== 'UTC'
			? property(name, localStamp(local), { TZID: zone })
			: property(name, utcStamp(instant));
	return [line('DTSTART', startsAt, starts), ...(endsAt > startsAt ? [line('DTEND', endsAt, ends)] : [])];
}

function statusOf({ state, registration }: CalendarEvent): Status {
	if (state === 'cancelled') return 'CANCELLED';
	if (state === 'postponed') return 'TENTATIVE';
	return registration === null || seatIsSure(registration.state) ? 'CONFIRMED' : 'TENTATIVE';
}

function statusLines(status: Status, state: EventState): string[] {
	const isFree = state === 'cancelled' || state === 'postponed';
	return [property('STATUS', status), property('TRANSP', isFree ? 'TRANSPARENT' : 'OPAQUE')];
}

/** Many calendars show a cancelled entry like any other: the title says it too. */
function titleLine(title: LocalizedText, { state, isExample }: CalendarEvent, { locale }: Edition): string {
	const t = translator(messages, locale);
	const found = read(title, locale);
	const named = isExample ? t('example_title', { title: found.text }) : found.text;
	const told = state === 'cancelled' || state === 'postponed' ? t(`${state}_title`, { title: named }) : named;
	return textProperty('SUMMARY', told, { LANGUAGE: found.locale });
}

function description(event: CalendarEvent, texts: readonly (LocalizedText | null)[], edition: Edition) {
	const t = translator(messages, edition.locale);
	const word = translator(words, edition.locale);
	const found = texts.map((text) => read(text, edition.locale)).filter(({ text }) => text !== '');
	const { registration } = event;
	const told = [
		...found.map(({ text }) => text),
		...(found.some(isByMachine) ? [t('machine_text')] : []),
		...(registration ? [t('your_registration', { state: word(`registration_${registration.state}`) })] : []),
		addressOf(event, edition),
	];
	return [textProperty('DESCRIPTION', told.join('\n\n'), { LANGUAGE: found[0]?.locale ?? edition.locale })];
}

const isByMachine = ({ state }: ReadableText) => state === 'machine';

function place(
	{ mode, venue, place, country }: CalendarEvent,
	room: string | null,
	locale: Locale,
): string[] {
	const word = translator(words, locale);
	const where = joined([room, venue, place, country && countryName(country, locale)], locale);
	if (mode === 'online') return [textProperty('LOCATION', word('mode_online'), { LANGUAGE: locale })];
	return where ? [textProperty('LOCATION', where)] : [];
}

function addressOf({ slug }: { readonly slug: string }, { origin, locale }: Edition): string {
	return `${origin}/${locale}/events/${slug}`;
}
