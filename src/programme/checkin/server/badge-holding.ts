import { eq, getTableName, inArray } from 'drizzle-orm';
import { registration } from '#programme/events/server/api.ts';
import type { PersonHolding } from '#programme/people/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { badge, checkIn } from './tables.ts';

const badgesOf = (tx: Tx, personId: string) =>
	tx
		.select({ id: badge.id })
		.from(badge)
		.innerJoin(registration, eq(registration.id, badge.registrationId))
		.where(eq(registration.personId, personId));

/** Badges and check-ins: they hang on registrations and go where these go. An erased person's go with them. */
export const badgeHolding: PersonHolding = {
	tables: [],
	disclose: async (tx, { id }) => ({
		[getTableName(badge)]: await tx
			.select()
			.from(badge)
			.where(inArray(badge.id, badgesOf(tx, id))),
		[getTableName(checkIn)]: await tx
			.select()
			.from(checkIn)
			.where(inArray(checkIn.badgeId, badgesOf(tx, id))),
	}),
	move: async () => {},
	erase: async (tx, { id }) => {
		// Check-ins go with their badge.
		await tx.delete(badge).where(inArray(badge.id, badgesOf(tx, id)));
	},
};
