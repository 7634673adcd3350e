import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { isTaken } from '#platform/server/database/unique.ts';
import type { Deps } from '#platform/server/deps.ts';
import { seatedStates, type QuotaFields, type Seating } from '../../quota.ts';
import { findEventToAttend } from '../find-registration.ts';
import { quota, seating } from '../seat-tables.ts';
import { eventSession } from '../session-tables.ts';
import { registration } from '../tables.ts';
import { lockEventAlone, lockSeats } from './lock-seats.ts';
import { offerFree } from './move-seated.ts';
import { settleSeats } from './settle-seats.ts';

export type OneQuota = { readonly eventId: string; readonly id: string };

/**
 * Limits a part of an event. Those who have a seat already keep it, even where they are more than the quota allows; then nobody
 * else gets one. `conflict` / `quota_twice`: there is one for the same already.
 */
export async function addQuota(
	deps: Deps,
	actor: Actor,
	{ eventId, fields }: { readonly eventId: string; readonly fields: QuotaFields },
): Promise<{ id: string }> {
	const { target, size, name } = fields;
	const id = newId(deps.now().getTime());
	try {
		await deps.db.as(actor, async (tx) => {
			await findEventToAttend(tx, actor, eventId);
			await demandSession(tx, eventId, target.sessionId);
			await lockEventAlone(tx, eventId);
			const now = deps.now();
			await tx.insert(quota).values({ id, eventId, ...target, size, name, createdAt: now, updatedAt: now });
			await settleSeats(tx, await lockSeats(tx, eventId), await seatedIn(tx, eventId), { isOver: true });
			await audit(tx, actor, now, { noun: 'quota', recordId: id, action: 'create' });
		});
	} catch (error) {
		if (isTaken(error, 'quota_once')) throw new Fault('conflict', 'quota_twice');
		throw error;
	}
	return { id };
}

async function demandSession(tx: Tx, eventId: string, sessionId: string | null): Promise<void> {
	if (!sessionId) return;
	const [found] = await tx
		.select({ id: eventSession.id })
		.from(eventSession)
		.where(
			and(eq(eventSession.id, sessionId), eq(eventSession.eventId, eventId), isNull(eventSession.deletedAt)),
		);
	if (found) return;
	throw new Fault('invalid', 'check_fields', { issues: [{ field: 'target', reason: 'choose_one' }] });
}

async function seatedIn(tx: Tx, eventId: string): Promise<string[]> {
	const rows = await tx
		.select({ id: registration.id })
		.from(registration)
		.where(
			and(
				eq(registration.eventId, eventId),
				inArray(registration.state, [...seatedStates]),
				isNull(registration.deletedAt),
			),
		);
	return rows.map(({ id }) => id);
}

/**
 * Gives a quota another size. Made larger, what is free is offered to those who wait, at once. Made smaller than what is taken,
 * nobody loses a seat, and nobody gets one until enough are free again.
 */
export async function changeQuota(
	deps: Deps,
	actor: Actor,
	{
		eventId,
		id,
		version,
		...fields
	}: OneQuota & Pick<QuotaFields, 'size' | 'name'> & { readonly version: number },
): Promise<{ offered: number }> {
	return deps.db.as(actor, async (tx) => {
		const event = await findEventToAttend(tx, actor, eventId);
		await lockSeats(tx, eventId);
		const now = deps.now();
		const changed = await tx
			.update(quota)
			.set({ ...fields, version: version + 1, updatedAt: now })
			.where(and(eq(quota.id, id), eq(quota.eventId, eventId), eq(quota.version, version)))
			.returning({ id: quota.id });
		if (changed.length === 0) {
			const [there] = await tx
				.select()
				.from(quota)
				.where(and(eq(quota.id, id), eq(quota.eventId, eventId)));
			throw there ? new Fault('conflict', 'conflict') : new Fault('missing', 'not_found');
		}
		const offered = await offerFree(tx, { deps, event, quotas: await lockSeats(tx, eventId) });
		await audit(
			tx,
			actor,
			now,
			{ noun: 'quota', recordId: id, action: 'change', fields: Object.keys(fields) },
			...offered,
		);
		return { offered: offered.length };
	});
}

/** Takes a limit away: everybody keeps their registration, and who waited for it alone is offered a seat. */
export async function removeQuota(deps: Deps, actor: Actor, { eventId, id }: OneQuota): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		const event = await findEventToAttend(tx, actor, eventId);
		await lockSeats(tx, eventId);
		const removed = await tx
			.delete(quota)
			.where(and(eq(quota.id, id), eq(quota.eventId, eventId), sql`${quota.scope} <> 'delegation'`))
			.returning({ id: quota.id });
		if (removed.length === 0) throw new Fault('missing', 'not_found');
		const offered = await offerFree(tx, { deps, event, quotas: await lockSeats(tx, eventId) });
		await audit(tx, actor, deps.now(), { noun: 'quota', recordId: id, action: 'remove' }, ...offered);
	});
}

/** Says how the event's seats are given away. */
export async function setSeating(
	deps: Deps,
	actor: Actor,
	{ eventId, ...given }: Seating & { readonly eventId: string },
): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		await findEventToAttend(tx, actor, eventId);
		await tx
			.insert(seating)
			.values({ eventId, ...given })
			.onConflictDoUpdate({ target: seating.eventId, set: given });
		const fields = Object.keys(given);
		await audit(tx, actor, deps.now(), { noun: 'event', recordId: eventId, action: 'change', fields });
	});
}

/** Offers what is free to those who wait, by hand. While the job does the same, one of the two does it. */
export async function offerByHand(
	deps: Deps,
	actor: Actor,
	{ eventId }: { readonly eventId: string },
): Promise<{ offered: number }> {
	return deps.db.as(actor, async (tx) => {
		const event = await findEventToAttend(tx, actor, eventId);
		const quotas = await lockSeats(tx, eventId);
		const offered = await offerFree(tx, { deps, event, quotas });
		await audit(tx, actor, deps.now(), ...offered);
		return { offered: offered.length };
	});
}
