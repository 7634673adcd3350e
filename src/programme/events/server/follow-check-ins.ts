import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { moveLocked } from './move-locked.ts';
import { registration } from './tables.ts';

export type CheckInMarks = {
	/** By registration: when they came. */
	readonly arrived: ReadonlyMap<string, Date>;
	/** By registration: when they would have come, had it not been taken back. */
	readonly undone: ReadonlyMap<string, readonly Date[]>;
};

/**
 * Makes attendance what the gates say: who came has attended since then, also when absence was noted before; who was checked in
 * and taken back is expected again, unless somebody has marked them by hand. Says how many changed.
 */
export async function followCheckIns(
	tx: Tx,
	actor: Actor,
	now: Date,
	{ eventId, arrived, undone }: CheckInMarks & { readonly eventId: string },
): Promise<{ attended: number; cleared: number }> {
	const rows = await tx
		.select({ id: registration.id, state: registration.state, attendedAt: registration.attendedAt })
		.from(registration)
		.where(
			and(
				eq(registration.eventId, eventId),
				isNull(registration.deletedAt),
				inArray(registration.state, ['confirmed', 'attended', 'no_show']),
			),
		)
		.orderBy(registration.id)
		.for('update');
	const came = rows.filter(({ id, attendedAt }) => {
		const at = arrived.get(id);
		return at !== undefined && at.getTime() !== attendedAt?.getTime();
	});
	const attended = came.filter(({ state }) => state !== 'attended').map(({ id }) => id);
	const cleared = rows
		.filter(({ id, state, attendedAt }) => {
			const wasByGate = undone.get(id)?.some((at) => at.getTime() === attendedAt?.getTime());
			return state === 'attended' && wasByGate && !arrived.has(id);
		})
		.map(({ id }) => id);
	await moveLocked(tx, attended, 'attended', now);
	await moveLocked(tx, cleared, 'confirmed', now);
	if (came.length > 0)
		await tx.execute(sql`
			update ${registration} set attended_at = given.at
			from unnest(${sql.param(came.map(({ id }) => id))}::uuid[], ${sql.param(came.map(({ id }) => arrived.get(id)!.toISOString()))}::timestamptz[])
				as given(id, at)
			where ${registration.id} = given.id`);
	const entries = (ids: readonly string[], action: string) =>
		ids.map((recordId) => ({ noun: 'registration', recordId, action, fields: ['state'] }));
	await audit(tx, actor, now, ...entries(attended, 'move_attended'), ...entries(cleared, 'move_confirmed'));
	return { attended: attended.length, cleared: cleared.length };
}

/** Marks everybody who is still expected as not having come. Says how many. */
export async function markAbsent(tx: Tx, actor: Actor, now: Date, eventId: string): Promise<number> {
	const rows = await tx
		.select({ id: registration.id })
		.from(registration)
		.where(
			and(
				eq(registration.eventId, eventId),
				isNull(registration.deletedAt),
				eq(registration.state, 'confirmed'),
			),
		)
		.orderBy(registration.id)
		.for('update');
	const ids = rows.map(({ id }) => id);
	await moveLocked(tx, ids, 'no_show', now);
	const entry = { noun: 'registration', action: 'move_no_show', fields: ['state'] };
	await audit(tx, actor, now, ...ids.map((recordId) => ({ ...entry, recordId })));
	return ids.length;
}
