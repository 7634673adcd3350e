import { and, asc, eq, inArray, type SQL } from 'drizzle-orm';
import {
	event,
	eventRoom,
	eventSession,
	isPublicEvent,
	isPublicSession,
} from '#programme/events/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { CalendarEvent, CalendarSession } from '../calendar-event.ts';

/** What calendars tell of an event; nothing of who takes part, and no note of the office. */
export const calendarColumns = {
	id: event.id,
	slug: event.slug,
	kind: event.kind,
	state: event.state,
	title: event.title,
	summary: event.summary,
	startsAt: event.startsAt,
	endsAt: event.endsAt,
	zone: event.zone,
	mode: event.mode,
	venue: event.venue,
	place: event.place,
	country: event.country,
	confidentiality: event.confidentiality,
	isExample: event.isExample,
	calendarSequence: event.calendarSequence,
	updatedAt: event.updatedAt,
};

/** Public events by their beginning, without their sessions. */
export async function publicEvents(tx: Tx, wanted: SQL | undefined): Promise<CalendarEvent[]> {
	const rows = await tx
		.select(calendarColumns)
		.from(event)
		.where(and(isPublicEvent, wanted))
		.orderBy(asc(event.startsAt), asc(event.id));
	return rows.map((row) => ({ ...row, sessions: [], registration: null }));
}

/** Lays beside public events what everybody may know of their agenda. A part that is not public is in no calendar. */
export async function withSessions(tx: Tx, events: readonly CalendarEvent[]): Promise<CalendarEvent[]> {
	const ids = events.filter(({ confidentiality }) => confidentiality === 'public').map(({ id }) => id);
	if (ids.length === 0) return [...events];
	const rows = await tx
		.select({
			eventId: eventSession.eventId,
			id: eventSession.id,
			type: eventSession.type,
			title: eventSession.title,
			description: eventSession.description,
			startsLocal: eventSession.startsLocal,
			endsLocal: eventSession.endsLocal,
			room: eventRoom.name,
			languages: eventSession.languages,
			calendarSequence: eventSession.calendarSequence,
			updatedAt: eventSession.updatedAt,
		})
		.from(eventSession)
		.leftJoin(eventRoom, eq(eventRoom.id, eventSession.roomId))
		.where(and(inArray(eventSession.eventId, ids), isPublicSession))
		.orderBy(asc(eventSession.startsLocal), asc(eventSession.endsLocal), asc(eventSession.id));
	const byEvent = Map.groupBy(rows, ({ eventId }) => eventId);
	return events.map((one) => ({ ...one, sessions: (byEvent.get(one.id) ?? []).map(session) }));
}

function session({ eventId: _, ...told }: CalendarSession & { readonly eventId: string }): CalendarSession {
	// The database writes 2026-06-06 09:00:00.
	const iso = (time: string) => time.replace(' ', 'T');
	return { ...told, startsLocal: iso(told.startsLocal), endsLocal: iso(told.endsLocal) };
}

export const bySlug = (slug: string): SQL => eq(event.slug, slug);
