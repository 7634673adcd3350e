import { clean } from '#shared/form.ts';
import type { Locale } from '#shared/locale.ts';
import { translator } from '#shared/messages.ts';
import { slugOf } from '#shared/slug.ts';
import { readPlain } from '#shared/text.ts';
import {
	addDays,
	instantOf,
	localDateAt,
	localTimeAt,
	timeWithOffset,
	type LocalDate,
} from '#shared/time.ts';
import { words } from '#programme/events/messages/words/index.ts';
import type { CalendarEvent, CalendarSession } from './calendar-event.ts';
import type { Edition } from './entry.ts';

/** A part of the agenda as schedule.xml and schedule.json tell it. */
export type Talk = {
	readonly guid: string;
	/** For programs that know numbers alone. */
	readonly id: number;
	readonly slug: string;
	readonly title: string;
	readonly abstract: string;
	readonly type: string;
	readonly room: string;
	/** What is spoken; empty where nobody said. */
	readonly language: string;
	/** With its distance from UTC, and the wall-clock time alone. */
	readonly startsAt: string;
	readonly endsAt: string;
	readonly clock: string;
	readonly minutes: number;
};

export type ScheduleDay = {
	readonly index: number;
	readonly date: LocalDate;
	readonly startsAt: string;
	readonly endsAt: string;
	/** By name, in the order in which they are first used. */
	readonly rooms: ReadonlyMap<string, readonly Talk[]>;
};

export type Schedule = {
	/** Rises when what is told may have changed. */
	readonly version: string;
	readonly title: string;
	/** At least four of a-z, 0-9 and _: what both formats take. */
	readonly acronym: string;
	readonly zone: string;
	readonly firstDay: LocalDate;
	readonly lastDay: LocalDate;
	readonly url: string;
	readonly days: readonly ScheduleDay[];
};

/** A day of a conference ends at four in the morning: what begins before belongs to the evening. */
const dayChange = '04:00:00';

/** The public agenda of an event by day and room. An event without one has its first day, and nothing on it. */
export function scheduleOf(event: CalendarEvent, edition: Edition): Schedule {
	const acronym = acronymOf(event);
	const url = `${edition.origin}/${edition.locale}/events/${event.slug}`;
	const ids = new Set<number>();
	const talks = event.sessions.map((session) => ({
		day: dayOf(session.startsLocal),
		talk: talkOf(session, event, acronym, ids, edition.locale),
	}));
	const firstDay = localDateAt(event.startsAt, event.zone);
	const byDay = Map.groupBy(talks, ({ day }) => day);
	const dates = byDay.size > 0 ? [...byDay.keys()].sort() : [firstDay];
	return {
		version: `${event.calendarSequence} ${lastChange(event)}`,
		title: clean(readPlain(event.title, edition.locale)),
		acronym,
		zone: event.zone,
		firstDay,
		lastDay: localDateAt(event.endsAt, event.zone),
		url,
		days: dates.map((date, at) => ({
			index: at + 1,
			date,
			startsAt: timeWithOffset(instantOf(`${date}T${dayChange}`, event.zone), event.zone),
			endsAt: timeWithOffset(
				new Date(instantOf(`${addDays(date, 1)}T${dayChange}`, event.zone).getTime() - 60_000),
				event.zone,
			),
			rooms: byRoom((byDay.get(date) ?? []).map(({ talk }) => talk)),
		})),
	};
}

function dayOf(local: string): LocalDate {
	const date = local.slice(0, 10);
	return local.slice(11, 19) < dayChange ? addDays(date, -1) : date;
}

function talkOf(
	session: CalendarSession,
	event: CalendarEvent,
	acronym: string,
	ids: Set<number>,
	locale: Locale,
): Talk {
	const word = translator(words, locale);
	const startsAt = instantOf(session.startsLocal, event.zone);
	const endsAt = instantOf(session.endsLocal, event.zone, 'later');
	const id = numberOf(session.id, ids);
	const title = clean(readPlain(session.title, locale));
	return {
		guid: session.id,
		id,
		slug: `${acronym}-${id}-${slugOf(title) || 'session'}`,
		title,
		abstract: clean(readPlain(session.description, locale)),
		type: word(`session_${session.type}`),
		room: clean(session.room ?? event.venue ?? event.place ?? '') || word(`mode_${event.mode}`),
		language: session.languages[0] ?? '',
		startsAt: timeWithOffset(startsAt, event.zone),
		endsAt: timeWithOffset(endsAt, event.zone),
		clock: localTimeAt(startsAt, event.zone).slice(11, 16),
		minutes: Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000),
	};
}

function byRoom(talks: readonly Talk[]): ReadonlyMap<string, readonly Talk[]> {
	return Map.groupBy(talks, ({ room }) => room);
}

/** From the record's id, so that it stays; the next free one where two of an agenda would meet. */
function numberOf(id: string, taken: Set<number>): number {
	let number = Number.parseInt(id.slice(-8), 16) & 0x7fffffff || 1;
	while (taken.has(number)) number = (number % 0x7fffffff) + 1;
	taken.add(number);
	return number;
}

/** The address's words; with the year where they are shorter than the formats want (an event called ABC). */
function acronymOf({ slug, startsAt }: CalendarEvent): string {
	const acronym = slug.replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
	return acronym.length >= 4 ? acronym : `${acronym || 'event'}_${startsAt.getUTCFullYear()}`;
}

function lastChange({ updatedAt, sessions }: CalendarEvent): string {
	const times = [updatedAt, ...sessions.map((session) => session.updatedAt)].map((time) => time.getTime());
	return new Date(Math.max(...times)).toISOString();
}

/** `01:30`, as both formats write how long something takes. */
export function durationText(minutes: number): string {
	const two = (value: number) => String(value).padStart(2, '0');
	return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
