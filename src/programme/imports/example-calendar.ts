import { locales, type Locale } from '#shared/locale.ts';
import type { LocalizedText } from '#shared/text.ts';
import { addDays, type LocalDate, type LocalTime } from '#shared/time.ts';
import type { Interpretation } from '#programme/events/session.ts';
import {
	localize,
	type ExampleSource,
	type SourceEvent,
	type SourceRoom,
	type SourceSession,
	type Words,
} from './example-source.ts';

export type ExampleSession = {
	readonly key: string;
	readonly type: SourceSession['type'];
	readonly title: LocalizedText;
	readonly description: LocalizedText | null;
	readonly startsLocal: LocalTime;
	readonly endsLocal: LocalTime;
	readonly languages: Locale[];
	readonly confidentiality: SourceEvent['confidentiality'];
	/** Key of a room of its event. */
	readonly room: string | null;
	readonly interpretation: Interpretation[];
	readonly signUp: SourceSession['signUp'];
	readonly isNotRecorded: boolean;
	/** Whom the files name; null where they leave it to those who were there. */
	readonly people: SourceSession['people'] | null;
};

/** An event of the example with its place in the calendar. */
export type ExampleEvent = {
	readonly given: SourceEvent;
	readonly zone: string;
	readonly startsLocal: LocalTime;
	readonly endsLocal: LocalTime;
	readonly registrationClosesLocal: LocalTime | null;
	readonly rooms: readonly SourceRoom[];
	readonly sessions: readonly ExampleSession[];
};

const zones = { TR: 'Europe/Istanbul', DE: 'Europe/Berlin' } as const;

/**
 * All events with their dates, those with a fixed date first, then those around the day of loading: so that chance meets them in
 * the same order whenever the example is loaded.
 */
export function scheduleEvents(source: ExampleSource, today: LocalDate): ExampleEvent[] {
	const fixed = source.events.events.filter((event) => event.date !== undefined);
	const around = source.events.events.filter((event) => event.inDays !== undefined);
	if (fixed.length + around.length !== source.events.events.length)
		throw new Error('an event needs either a date or a number of days from today');
	fixed.sort((a, b) => (a.date! < b.date! ? -1 : a.date! > b.date! ? 1 : a.key < b.key ? -1 : 1));
	around.sort((a, b) => a.inDays! - b.inDays!);
	return [
		...fixed.map((event) => schedule(source, event, event.date!)),
		...around.map((event) => schedule(source, event, onWeekdays(today, event.inDays!, event.days))),
	];
}

/** The day so far from today, moved on until no day of the event is a weekend or between the years; back where it lies in the past. */
export function onWeekdays(today: LocalDate, inDays: number, length: number): LocalDate {
	const step = inDays < 0 ? -1 : 1;
	let start = addDays(today, inDays);
	while (
		weekday(start) + length - 1 > 5 ||
		isBetweenYears(addDays(start, length - 1)) ||
		isBetweenYears(start)
	)
		start = addDays(start, step);
	return start;
}

function isBetweenYears(date: LocalDate): boolean {
	return date.slice(5) >= '12-24' || date.slice(5) <= '01-01';
}

/** 1 for Monday to 7 for Sunday. */
function weekday(date: LocalDate): number {
	return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

function schedule(source: ExampleSource, given: SourceEvent, firstDay: LocalDate): ExampleEvent {
	const zone = given.zone ?? (given.country && zones[given.country]);
	if (!zone) throw new Error(`${given.key}: neither country nor zone`);
	const sessions = placeSessions(source, given, firstDay);
	const starts = sessions.map(({ startsLocal }) => startsLocal).sort();
	const ends = sessions.map(({ endsLocal }) => endsLocal).sort();
	const daysBefore = given.registrationClosesDaysBefore;
	return {
		given,
		zone,
		startsLocal: starts[0]!,
		endsLocal: ends.at(-1)!,
		registrationClosesLocal: daysBefore === undefined ? null : `${addDays(firstDay, -daysBefore)}T18:00:00`,
		rooms: roomsOf(source, given),
		sessions,
	};
}

/** Rooms of its own, or those a house in the country usually has. */
function roomsOf(source: ExampleSource, given: SourceEvent): readonly SourceRoom[] {
	if (given.rooms) return given.rooms;
	return given.country && given.mode !== 'online' ? source.plans.rooms[given.country] : [];
}

/** Where languages meet and many come, what is said to all is interpreted from the first language into the others, and back. */
function usualInterpretation({ type }: SourceSession, given: SourceEvent): Interpretation[] {
	const [first, ...others] = given.languages;
	const isForAll = type === 'plenary' || type === 'panel';
	if (!first || !isForAll || (given.state === 'done' && given.attended < 40)) return [];
	return others.flatMap((other): Interpretation[] => [
		{ from: first, to: other, mode: 'simultaneous' },
		{ from: other, to: first, mode: 'simultaneous' },
	]);
}

function placeSessions(source: ExampleSource, given: SourceEvent, firstDay: LocalDate): ExampleSession[] {
	const planned = given.sessions ?? source.plans.plans[given.plan ?? ''];
	if (!planned?.length) throw new Error(`${given.key}: no sessions and no plan "${given.plan}"`);
	const rooms = roomsOf(source, given);
	const original = given.sessions ? source.events.original : source.plans.original;
	const placed = planned.flatMap((session) =>
		daysOf(session, given).map((day) => {
			const date = addDays(firstDay, day - 1);
			return {
				type: session.type,
				title: localize(aboutTheme(source, session.title, given), original),
				description: session.description ? localize(session.description, original) : null,
				startsLocal: `${date}T${session.from}:00`,
				endsLocal: `${date}T${session.to}:00`,
				languages: [...(session.languages ?? given.languages)],
				confidentiality: session.confidentiality ?? given.confidentiality,
				room: session.room ?? rooms.find((room) => room.for.includes(session.type))?.key ?? null,
				interpretation: [
					...(session.interpretation ?? (given.rooms ? [] : usualInterpretation(session, given))),
				],
				signUp: session.signUp,
				isNotRecorded: session.isNotRecorded,
				people: session.people ?? (given.rooms ? [] : null),
			};
		}),
	);
	return placed
		.sort((a, b) => (a.startsLocal < b.startsLocal ? -1 : a.startsLocal > b.startsLocal ? 1 : 0))
		.map((session, index) => ({ key: `${given.key}/${index + 1}`, ...session }));
}

function daysOf({ day }: SourceSession, { key, days }: SourceEvent): number[] {
	if (day === 'last') return days > 1 ? [days] : [];
	if (day === 'middle') return Array.from({ length: Math.max(0, days - 2) }, (_, index) => index + 2);
	if (day < 1 || day > days) throw new Error(`${key}: a session on day ${day} of ${days}`);
	return [day];
}

/** Fills `{theme}` with what the event is first of all about. */
function aboutTheme(source: ExampleSource, title: Words, { themes }: SourceEvent): Words {
	const theme = source.plans.themes[themes[0]!];
	const filled = { ...title };
	for (const locale of locales) filled[locale] = title[locale].replace('{theme}', theme?.[locale] ?? '');
	return filled;
}
