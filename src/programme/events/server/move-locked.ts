import { inArray, sql } from 'drizzle-orm';
import type { Tx } from '#platform/server/database/client.ts';
import type { RegistrationState } from '../registration.ts';
import { registration } from './tables.ts';

/** Writes the state of registrations that the transaction holds locked, in one statement however many they are. */
export async function moveLocked(
	tx: Tx,
	ids: readonly string[],
	to: RegistrationState,
	now: Date,
): Promise<void> {
	if (ids.length === 0) return;
	await tx
		.update(registration)
		.set({
			state: to,
			attendedAt: to === 'attended' ? now : null,
			version: sql`${registration.version} + 1`,
			updatedAt: now,
		})
		.where(inArray(registration.id, [...ids]));
}
