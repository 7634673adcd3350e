import { inArray, sql } from 'drizzle-orm';
import type { Tx } from '#platform/server/database/client.ts';
import type { RegistrationState } from '../registration.ts';
import { holdsSeat } from '../quota.ts';
import { sessionSignUp } from './seat-tables.ts';
import { registration } from './tables.ts';

/** Writes the state of registrations that the transaction holds locked, in one statement however many they are. Who has no seat any more is signed up for no session. */
export async function moveLocked(
	tx: Tx,
	ids: readonly string[],
	to: RegistrationState,
	now: Date,
	/** For `offered`: until when the seat is kept. */
	offerEndsAt: Date | null = null,
): Promise<void> {
	if (ids.length === 0) return;
	await tx
		.update(registration)
		.set({
			state: to,
			attendedAt: to === 'attended' ? now : null,
			// Who was offered a seat keeps their place in line, should the team take the offer back.
			waitingSince:
				to === 'waitlisted'
					? sql`coalesce(${registration.waitingSince}, ${now.toISOString()}::timestamptz)`
					: to === 'offered'
						? sql`${registration.waitingSince}`
						: null,
			offerEndsAt,
			version: sql`${registration.version} + 1`,
			updatedAt: now,
		})
		.where(inArray(registration.id, [...ids]));
	if (!holdsSeat({ state: to, isDeleted: false }))
		await tx.delete(sessionSignUp).where(inArray(sessionSignUp.registrationId, [...ids]));
}
