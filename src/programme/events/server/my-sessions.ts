import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { LocalizedText } from '#shared/text.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { SessionPart } from '../session-person.ts';
import type { SessionType } from '../session.ts';
import { eventRoom, eventSession, sessionPerson } from './session-tables.ts';
import { event } from './tables.ts';

export type MySession = {
	readonly id: string;
	readonly part: SessionPart;
	readonly isNamedInPublic: boolean;
	readonly type: SessionType;
	readonly title: LocalizedText;
	readonly startsLocal: string;
	readonly endsLocal: string;
	readonly room: string | null;
	readonly event: {
		readonly id: string;
		readonly title: LocalizedText;
		readonly zone: string;
		readonly endsAt: Date;
	};
};

/** Where the actor speaks, moderates or interprets: what is still to come by time, then what is over, the latest first. */
export async function mySessions(
	deps: Deps,
	actor: Actor,
): Promise<{ coming: readonly MySession[]; past: readonly MySession[] }> {
	if (actor.kind !== 'account' || !actor.personId) return { coming: [], past: [] };
	const { personId } = actor;
	const rows = await deps.db.as(actor, (tx) =>
		tx
			.select({
				id: eventSession.id,
				part: sessionPerson.part,
				isNamedInPublic: sessionPerson.isNamedInPublic,
				type: eventSession.type,
				title: eventSession.title,
				startsLocal: eventSession.startsLocal,
				endsLocal: eventSession.endsLocal,
				room: eventRoom.name,
				event: { id: event.id, title: event.title, zone: event.zone, endsAt: event.endsAt },
			})
			.from(sessionPerson)
			.innerJoin(eventSession, eq(eventSession.id, sessionPerson.sessionId))
			.innerJoin(event, eq(event.id, eventSession.eventId))
			.leftJoin(eventRoom, eq(eventRoom.id, eventSession.roomId))
			.where(
				and(eq(sessionPerson.personId, personId), isNull(eventSession.deletedAt), isNull(event.deletedAt)),
			)
			.orderBy(asc(event.startsAt), asc(eventSession.startsLocal), asc(eventSession.id)),
	);
	const isComing = ({ event: { endsAt } }: MySession) => endsAt >= deps.now();
	return { coming: rows.filter(isComing), past: rows.filter((row) => !isComing(row)).reverse() };
}
