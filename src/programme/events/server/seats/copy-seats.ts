import { eq } from 'drizzle-orm';
import { newId } from '#shared/id.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { quota, seating } from '../seat-tables.ts';

/** Takes an event's quotas and the way its seats are given away over to another, with every seat free. Delegations are planned anew. */
export async function copySeats(
	tx: Tx,
	{
		from,
		to,
		sessionIds,
		now,
	}: {
		readonly from: string;
		readonly to: string;
		/** Of the copied sessions, by those they were copied from. */
		readonly sessionIds: ReadonlyMap<string, string>;
		readonly now: Date;
	},
): Promise<void> {
	const [given] = await tx.select().from(seating).where(eq(seating.eventId, from));
	if (given) await tx.insert(seating).values({ ...given, eventId: to });
	const quotas = await tx.select().from(quota).where(eq(quota.eventId, from));
	const copies = quotas.flatMap((one) => {
		const sessionId = one.sessionId && (sessionIds.get(one.sessionId) ?? null);
		if (one.scope === 'delegation' || (one.sessionId && !sessionId)) return [];
		const fresh = { id: newId(now.getTime()), taken: 0, version: 1, createdAt: now, updatedAt: now };
		return [{ ...one, ...fresh, eventId: to, sessionId, isExample: false }];
	});
	if (copies.length > 0) await tx.insert(quota).values(copies);
}
