import { and, eq, exists, isNull, lt, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { event, findEventToAttend, markAbsent } from '#programme/events/server/api.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { JobKind } from '#platform/server/jobs/job.ts';
import { hoursAround } from '../scan.ts';
import { retentionDays } from '../gate.ts';
import { badge, badgeKey, checkIn, gate } from './tables.ts';
import { lockEvent } from './take-scans.ts';

const retention = { kind: 'system', name: 'check-in', locale: 'en' } as const;
const day = 24 * 60 * 60_000;

/** Marks who was confirmed and never came, after the end. A gate that tells later of somebody still makes them attend. */
export async function noteAbsent(
	deps: Deps,
	actor: Actor,
	{ eventId }: { readonly eventId: string },
): Promise<{ absent: number }> {
	return deps.db.as(actor, async (tx) => {
		const { endsAt } = await findEventToAttend(tx, actor, eventId);
		const now = deps.now();
		if (endsAt > now) throw new Fault('conflict', 'not_over');
		await lockEvent(tx, eventId);
		return { absent: await markAbsent(tx, actor, now, eventId) };
	});
}

/** Nightly: notes who never came to events that checked people in and are over since half a day. */
export const noteAbsentNightly: JobKind = {
	kind: 'checkin.absent',
	isNightly: true,
	run: async (deps) => {
		const ended = new Date(deps.now().getTime() - hoursAround * 60 * 60_000);
		const ids = await deps.db.as(retention, async (tx) => {
			const scanned = tx
				.select({ one: sql`1` })
				.from(checkIn)
				.where(and(eq(checkIn.eventId, event.id), eq(checkIn.kind, 'in')));
			const rows = await tx
				.select({ id: event.id })
				.from(event)
				.where(and(isNull(event.deletedAt), lt(event.endsAt, ended), exists(scanned)));
			return rows.map(({ id }) => id);
		});
		for (const eventId of ids) await noteAbsent(deps, retention, { eventId });
	},
};

/** Nightly: deletes check-ins, badges, gates and keys thirty days after the event. Who attended stays. */
export const forgetCheckIns: JobKind = {
	kind: 'checkin.forget',
	isNightly: true,
	run: async (deps) => {
		const before = new Date(deps.now().getTime() - retentionDays * day).toISOString();
		await deps.db.as(retention, async (tx) => {
			for (const table of [checkIn, gate, badge, badgeKey])
				await tx
					.delete(table)
					.where(sql`${table.eventId} in (select id from event where ends_at < ${before}::timestamptz)`);
		});
	},
};
