import { and, asc, eq, getTableColumns, inArray, isNull, ne, type SQL } from 'drizzle-orm';
import type { Tx } from '#platform/server/database/client.ts';
import { sessionParts, type SessionPart } from '../session-person.ts';
import { eventRoom, eventSession, sessionPerson } from './session-tables.ts';

/**
 * Sessions that those who take part sign up for. A sign-up for another one lies still and holds no seat, until the session takes
 * sign-ups again.
 */
export const takesSignUps = and(
	isNull(eventSession.deletedAt),
	ne(eventSession.confidentiality, 'internal'),
	ne(eventSession.signUp, 'none'),
);

export type SessionRow = typeof eventSession.$inferSelect;

export type PersonInSession = {
	readonly id: string;
	readonly part: SessionPart;
	readonly personId: string | null;
	readonly name: string;
	readonly institution: string | null;
	readonly isNamedInPublic: boolean;
};

export type SessionInAgenda = SessionRow & {
	/** The name of its room. */
	readonly room: string | null;
	readonly people: readonly PersonInSession[];
};

/** Sessions with their rooms and people, as far as the actor sees them; moderators stand before speakers. */
export async function sessionsWhere(tx: Tx, where: SQL | undefined): Promise<SessionInAgenda[]> {
	const rows = await tx
		.select({ ...getTableColumns(eventSession), room: eventRoom.name })
		.from(eventSession)
		.leftJoin(eventRoom, eq(eventRoom.id, eventSession.roomId))
		.where(where)
		.orderBy(asc(eventSession.startsLocal), asc(eventSession.endsLocal), asc(eventSession.id));
	const people = await peopleOf(
		tx,
		rows.map(({ id }) => id),
	);
	return rows.map((row) => ({ ...row, people: people.get(row.id) ?? [] }));
}

async function peopleOf(tx: Tx, sessionIds: readonly string[]): Promise<Map<string, PersonInSession[]>> {
	if (sessionIds.length === 0) return new Map();
	const { eventId: _, position: __, ...columns } = getTableColumns(sessionPerson);
	const rows = await tx
		.select(columns)
		.from(sessionPerson)
		.where(and(inArray(sessionPerson.sessionId, [...sessionIds])))
		.orderBy(asc(sessionPerson.position), asc(sessionPerson.id));
	rows.sort((a, b) => sessionParts.indexOf(a.part) - sessionParts.indexOf(b.part));
	return new Map(
		[...Map.groupBy(rows, ({ sessionId }) => sessionId)].map(([id, inSession]) => [
			id,
			inSession.map(({ sessionId: __, ...one }) => one),
		]),
	);
}
