import { and, asc, eq, isNull, notInArray, or, ne } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { Locale } from '#shared/locale.ts';
import { event, registration } from '#programme/events/server/api.ts';
import { person } from '#programme/people/server/api.ts';
import type { Deps } from '#platform/server/deps.ts';
import { outOfCalendar, type CalendarEvent } from '../calendar-event.ts';
import { calendarColumns, withSessions } from './calendar-events.ts';

export type Own = { readonly personId: string; readonly eventId: string | null; readonly locale: Locale };

/**
 * What stands in somebody's own calendar: the events they are registered for, or one of them, as far as they may know of them. It is
 * read as that person without any role, so that whatever their account may see besides stays out of the file.
 */
export async function ownEvents(deps: Deps, { personId, eventId, locale }: Own): Promise<CalendarEvent[]> {
	const asPerson: Actor = { kind: 'account', accountId: '', personId, grants: [], locale };
	return deps.db.as(asPerson, async (tx) => {
		const rows = await tx
			.select({
				...calendarColumns,
				registration: { state: registration.state, updatedAt: registration.updatedAt },
			})
			.from(registration)
			.innerJoin(event, eq(event.id, registration.eventId))
			.where(
				and(
					eq(registration.personId, personId),
					eventId === null ? undefined : eq(event.id, eventId),
					isNull(registration.deletedAt),
					notInArray(registration.state, [...outOfCalendar]),
					isNull(event.deletedAt),
					ne(event.state, 'draft'),
					or(ne(event.state, 'cancelled'), event.wasAnnounced),
					ne(event.confidentiality, 'internal'),
				),
			)
			.orderBy(asc(event.startsAt), asc(event.id));
		return withSessions(
			tx,
			rows.map((row) => ({ ...row, sessions: [] })),
		);
	});
}

/** Somebody who lies in the bin or was erased has no calendar any more. */
export const isThere = and(isNull(person.deletedAt), isNull(person.erasedAt));
