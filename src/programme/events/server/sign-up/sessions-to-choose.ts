import { and, asc, eq } from 'drizzle-orm';
import type { LocalizedText } from '#shared/text.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { freeSeats } from '../../quota.ts';
import type { SessionType, SignUp } from '../../session.ts';
import { hasBegun } from '../../sign-up.ts';
import type { EventRow } from '../find-event.ts';
import { quota, sessionSignUp } from '../seat-tables.ts';
import { takesSignUps } from '../session-rows.ts';
import { eventRoom, eventSession } from '../session-tables.ts';

export type SessionToChoose = {
	readonly id: string;
	readonly type: SessionType;
	readonly title: LocalizedText;
	readonly startsLocal: string;
	readonly endsLocal: string;
	/** The name of its room. */
	readonly room: string | null;
	readonly signUp: SignUp;
	readonly isChosen: boolean;
	/** Null where there is no limit. */
	readonly free: number | null;
	/** From then on nobody signs up or off. */
	readonly hasBegun: boolean;
};

/** The sessions somebody who takes part may sign up for, by the clock. What is internal is not among them, whoever asks. */
export async function sessionsToChoose(
	tx: Tx,
	event: Pick<EventRow, 'id' | 'zone'>,
	registrationId: string,
	now: Date,
): Promise<SessionToChoose[]> {
	const rows = await tx
		.select({
			id: eventSession.id,
			type: eventSession.type,
			title: eventSession.title,
			startsLocal: eventSession.startsLocal,
			endsLocal: eventSession.endsLocal,
			room: eventRoom.name,
			signUp: eventSession.signUp,
			chosenBy: sessionSignUp.registrationId,
			size: quota.size,
			taken: quota.taken,
		})
		.from(eventSession)
		.leftJoin(eventRoom, eq(eventRoom.id, eventSession.roomId))
		.leftJoin(quota, and(eq(quota.sessionId, eventSession.id), eq(quota.scope, 'session')))
		.leftJoin(
			sessionSignUp,
			and(eq(sessionSignUp.sessionId, eventSession.id), eq(sessionSignUp.registrationId, registrationId)),
		)
		.where(and(eq(eventSession.eventId, event.id), takesSignUps))
		.orderBy(asc(eventSession.startsLocal), asc(eventSession.endsLocal), asc(eventSession.id));
	return rows.map(({ chosenBy, size, taken, ...row }) => ({
		...row,
		isChosen: chosenBy !== null,
		free: size === null || taken === null ? null : Math.max(0, freeSeats({ size, taken })),
		hasBegun: hasBegun(row, event.zone, now),
	}));
}
