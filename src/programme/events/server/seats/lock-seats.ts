import { inArray, sql } from 'drizzle-orm';
import type { Tx } from '#platform/server/database/client.ts';
import type { Quota } from '../../quota.ts';
import { quota } from '../seat-tables.ts';
import { event } from '../tables.ts';

export type LockedQuota = Quota & { readonly eventId: string };

/**
 * Locks all quotas of these events, in the order of their ids, until the transaction ends. Whoever makes, moves or removes a
 * registration calls it first, before any row of a registration is locked: so nobody waits in a circle, and what is read of the waiting
 * list afterwards is true until the commit. The event is held too, so that no quota appears meanwhile.
 */
export async function lockSeats(tx: Tx, ...eventIds: readonly string[]): Promise<LockedQuota[]> {
	if (eventIds.length === 0) return [];
	await tx
		.select({ id: event.id })
		.from(event)
		.where(inArray(event.id, [...eventIds]))
		.orderBy(event.id)
		.for('key share');
	return tx
		.select({
			id: quota.id,
			eventId: quota.eventId,
			scope: quota.scope,
			part: quota.part,
			country: quota.country,
			sessionId: quota.sessionId,
			delegationId: quota.delegationId,
			size: quota.size,
			taken: quota.taken,
		})
		.from(quota)
		.where(inArray(quota.eventId, [...eventIds]))
		.orderBy(quota.id)
		.for('update');
}

/** For whoever adds a quota: waits until all who move seats of the event are done, and holds up those who come. */
export async function lockEventAlone(tx: Tx, eventId: string): Promise<void> {
	await tx.execute(sql`select from ${event} where id = ${eventId} for update`);
}
