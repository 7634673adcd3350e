import { and, asc, eq, exists, gt, inArray, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { LocalizedText } from '#shared/text.ts';
import type { Deps } from '#platform/server/deps.ts';
import { goingStates } from '../../event.ts';
import { hasBegun } from '../../sign-up.ts';
import { seatKeeping } from '../seats/move-seated.ts';
import { takesSignUps } from '../session-rows.ts';
import { eventSession } from '../session-tables.ts';
import { event, registration } from '../tables.ts';
import { sessionsToChoose } from './sessions-to-choose.ts';

export type EventToChoose = {
	readonly id: string;
	readonly title: LocalizedText;
	readonly startsLocal: string;
	readonly endsLocal: string;
	readonly chosen: number;
};

/** Events at which the actor has a sure seat and something can still be chosen, the next first. */
export async function eventsToChoose(deps: Deps, actor: Actor): Promise<EventToChoose[]> {
	const personId = actor.kind === 'account' ? actor.personId : null;
	if (!personId) return [];
	const now = deps.now();
	return deps.db.as(seatKeeping(actor), async (tx) => {
		const rows = await tx
			.select({
				id: event.id,
				title: event.title,
				zone: event.zone,
				startsLocal: event.startsLocal,
				endsLocal: event.endsLocal,
				registrationId: registration.id,
			})
			.from(registration)
			.innerJoin(event, eq(event.id, registration.eventId))
			.where(
				and(
					eq(registration.personId, personId),
					isNull(registration.deletedAt),
					inArray(registration.state, ['confirmed', 'attended']),
					isNull(event.deletedAt),
					inArray(event.state, [...goingStates]),
					gt(event.endsAt, now),
					exists(
						tx
							.select({ id: eventSession.id })
							.from(eventSession)
							.where(and(eq(eventSession.eventId, event.id), takesSignUps)),
					),
				),
			)
			.orderBy(asc(event.startsAt), asc(event.id));
		const found: EventToChoose[] = [];
		for (const { registrationId, zone, ...one } of rows) {
			const sessions = await sessionsToChoose(tx, { id: one.id, zone }, registrationId, now);
			if (sessions.some((session) => !hasBegun(session, zone, now)))
				found.push({ ...one, chosen: sessions.filter(({ isChosen }) => isChosen).length });
		}
		return found;
	});
}
