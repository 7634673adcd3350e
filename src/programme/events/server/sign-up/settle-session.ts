import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#platform/server/database/client.ts';
import { freeSeats } from '../../quota.ts';
import { sessionSignUp } from '../seat-tables.ts';
import { lockSeats, type LockedQuota } from '../seats/lock-seats.ts';
import { settleSeats } from '../seats/settle-seats.ts';

/**
 * Brings the seats of a session in line with whether it takes sign-ups by now. Those who had signed up get theirs back even where
 * there are fewer by now: they were there first. The event is locked (`lockEventAlone`), so that nobody signs up meanwhile.
 */
export async function settleSession(tx: Tx, eventId: string, sessionId: string): Promise<void> {
	const signedUp = await tx
		.select({ id: sessionSignUp.registrationId })
		.from(sessionSignUp)
		.where(eq(sessionSignUp.sessionId, sessionId));
	if (signedUp.length === 0) return;
	const quotas = await lockSeats(tx, eventId);
	await settleSeats(
		tx,
		quotas,
		signedUp.map(({ id }) => id),
		{ isOver: true },
	);
}

/** For a registration that comes back: what has become full meanwhile is lost, and keeps nobody from the event. */
export async function dropFullSessions(
	tx: Tx,
	quotas: readonly LockedQuota[],
	registrationId: string,
): Promise<void> {
	const full = quotas.filter((one) => freeSeats(one) <= 0).flatMap(({ sessionId }) => sessionId ?? []);
	if (full.length > 0)
		await tx
			.delete(sessionSignUp)
			.where(and(eq(sessionSignUp.registrationId, registrationId), inArray(sessionSignUp.sessionId, full)));
}
