import type { CalendarEvent } from './calendar-event.ts';
import { eventEntries, type Edition } from './entry.ts';
import { calendarText, component, property, textProperty } from './icalendar.ts';
import { timezone } from './timezone.ts';

/** How often a calendar should ask again: a cancellation should be known the same morning. */
const refresh = 'PT2H';

/** A zone for a calendar in which nothing stands: without any part it would be none (RFC 5545, 3.6). */
const restingZone = 'Europe/Berlin';

/**
 * An iCalendar file (RFC 5545, 7986), in one language. It never names who takes part, and has no METHOD: it invites nobody, it tells.
 * The same events give the same octets, so that a calendar that asks often is answered that nothing is new.
 */
export function calendarFile(name: string, events: readonly CalendarEvent[], edition: Edition): string {
	const lines = [
		property('VERSION', '2.0'),
		property('PRODID', '-//Koprue//Calendars//EN'),
		property('CALSCALE', 'GREGORIAN'),
		textProperty('NAME', name, { LANGUAGE: edition.locale }),
		textProperty('X-WR-CALNAME', name),
		property('REFRESH-INTERVAL', refresh, { VALUE: 'DURATION' }),
		property('X-PUBLISHED-TTL', refresh),
		...zoneLines(events),
		...events.flatMap((event) => eventEntries(event, edition)),
	];
	return calendarText(component('VCALENDAR', lines));
}

function zoneLines(events: readonly CalendarEvent[]): string[] {
	if (events.length === 0) return [...timezone(restingZone, new Date(0), new Date(0))];
	const byZone = Map.groupBy(
		events.filter(({ zone }) => zone !== 'UTC'),
		({ zone }) => zone,
	);
	return [...byZone].flatMap(([zone, inZone]) => {
		const times = inZone.flatMap((event) => [
			event.startsAt.getTime(),
			event.endsAt.getTime(),
			...event.sessions.flatMap(({ startsLocal, endsLocal }) => [
				// Years are what matters here, and a day more or less is allowed for.
				Date.parse(`${startsLocal}Z`),
				Date.parse(`${endsLocal}Z`),
			]),
		]);
		return timezone(zone, new Date(Math.min(...times)), new Date(Math.max(...times)));
	});
}
