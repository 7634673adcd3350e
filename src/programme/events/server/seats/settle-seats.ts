import { and, eq, inArray, lte, sql } from 'drizzle-orm';
import { Fault } from '#shared/fault.ts';
import { institution } from '#programme/institutions/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { quotasHeld, type Seated } from '../../quota.ts';
import { delegate, quota, registrationSeat, sessionSignUp } from '../seat-tables.ts';
import { takesSignUps } from '../session-rows.ts';
import { eventSession } from '../session-tables.ts';
import { registration } from '../tables.ts';
import type { LockedQuota } from './lock-seats.ts';

/** What a registration says of the quotas it consumes, with those it holds seats of. */
export const seatedColumns = {
	id: registration.id,
	eventId: registration.eventId,
	state: registration.state,
	isDeleted: sql<boolean>`${registration.deletedAt} is not null`,
	part: registration.part,
	country: institution.country,
	delegationId: delegate.delegationId,
	sessionIds: sql<
		string[]
	>`array(select ${sessionSignUp.sessionId}::text from ${sessionSignUp} join ${eventSession} on ${eventSession.id} = ${sessionSignUp.sessionId}
		where ${sessionSignUp.registrationId} = ${registration.id} and ${takesSignUps})`,
};

export type SettleOptions = {
	/** Makes quotas that are full as much larger as is needed, instead of refusing. */
	readonly raise?: boolean;
	/** Counts them although they are more than there are seats: for a quota that comes after those it counts. */
	readonly isOver?: boolean;
};

/**
 * Brings the seats of registrations in line with what they say by now, all or nothing. The quotas of their events are locked
 * (`lockSeats`) and handed in; they are changed along. Returns whether seats were given back, which somebody may wait for.
 * `conflict` / `quota_full` with the `count` of seats missing.
 */
export async function settleSeats(
	tx: Tx,
	quotas: LockedQuota[],
	ids: readonly string[],
	options: SettleOptions = {},
): Promise<{ released: boolean }> {
	if (quotas.length === 0 || ids.length === 0) return { released: false };
	const rows = await tx
		.select({
			...seatedColumns,
			held: sql<
				string[]
			>`array(select s.quota_id::text from ${registrationSeat} s where s.registration_id = ${registration.id})`,
		})
		.from(registration)
		.leftJoin(institution, eq(institution.id, registration.institutionId))
		.leftJoin(delegate, eq(delegate.registrationId, registration.id))
		.where(inArray(registration.id, [...ids]));
	const gained: Seat[] = [];
	const lost: Seat[] = [];
	for (const row of rows) {
		const wanted = wantedBy(row, quotas);
		for (const quotaId of wanted)
			if (!row.held.includes(quotaId)) gained.push({ registrationId: row.id, quotaId });
		for (const quotaId of row.held)
			if (!wanted.includes(quotaId)) lost.push({ registrationId: row.id, quotaId });
	}
	await moveSeats(tx, quotas, gained, lost, options);
	return { released: lost.length > 0 };
}

function wantedBy(row: Seated & { readonly eventId: string }, quotas: readonly LockedQuota[]): string[] {
	return quotasHeld(
		row,
		quotas.filter(({ eventId }) => eventId === row.eventId),
	);
}

type Seat = { readonly registrationId: string; readonly quotaId: string };

/** The one place where `taken` moves: by the conditional update, in the order of ids, together with the seats themselves. */
async function moveSeats(
	tx: Tx,
	quotas: LockedQuota[],
	gained: readonly Seat[],
	lost: readonly Seat[],
	{ raise = false, isOver = false }: SettleOptions,
): Promise<void> {
	const count = (seats: readonly Seat[], id: string) => seats.filter(({ quotaId }) => quotaId === id).length;
	const moves = quotas
		.map((one, index) => ({ one, index, more: count(gained, one.id) - count(lost, one.id) }))
		.filter(({ more }) => more !== 0);
	const missing = Math.max(0, ...moves.map(({ one, more }) => (more > 0 ? one.taken + more - one.size : 0)));
	if (missing > 0 && !raise && !isOver)
		throw new Fault('conflict', 'quota_full', { params: { count: missing } });
	for (const { one, index, more } of moves) {
		const size = raise && more > 0 ? Math.max(one.size, one.taken + more) : one.size;
		const [moved] = await tx
			.update(quota)
			.set({
				taken: sql`${quota.taken} + ${more}`,
				...(size > one.size && { size, version: sql`${quota.version} + 1` }),
			})
			.where(
				and(eq(quota.id, one.id), more > 0 && !isOver ? lte(sql`${quota.taken} + ${more}`, size) : undefined),
			)
			.returning({ taken: quota.taken, size: quota.size });
		if (!moved) throw new Fault('conflict', 'quota_full', { params: { count: more } });
		quotas[index] = { ...one, ...moved };
	}
	for (const [quotaId, its] of Map.groupBy(lost, (seat) => seat.quotaId))
		await tx.delete(registrationSeat).where(
			and(
				eq(registrationSeat.quotaId, quotaId),
				inArray(
					registrationSeat.registrationId,
					its.map(({ registrationId }) => registrationId),
				),
			),
		);
	if (gained.length > 0) await tx.insert(registrationSeat).values([...gained]);
}
