import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { findEventToAttend } from '#programme/events/server/api.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import { checkIn } from './tables.ts';
import { followScans, lockEvent } from './take-scans.ts';

/** Takes a scan of any gate back, from the desk; attendance follows. A second time changes nothing. */
export async function undoScan(
	deps: Deps,
	actor: Actor,
	{ eventId, nonce }: { readonly eventId: string; readonly nonce: string },
): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		const { startsAt, endsAt } = await findEventToAttend(tx, actor, eventId);
		await lockEvent(tx, eventId);
		const [found] = await tx
			.select({ badgeId: checkIn.badgeId })
			.from(checkIn)
			.where(and(eq(checkIn.nonce, nonce), eq(checkIn.eventId, eventId)));
		if (!found) throw new Fault('missing', 'not_found');
		const undone = await tx
			.select({ nonce: checkIn.nonce })
			.from(checkIn)
			.where(and(eq(checkIn.undoes, nonce), eq(checkIn.eventId, eventId)));
		if (undone.length > 0) return;
		const now = deps.now();
		await tx.insert(checkIn).values({
			nonce: randomUUID(),
			eventId,
			gateId: null,
			counter: now.getTime(),
			kind: 'undo',
			undoes: nonce,
			badgeId: found.badgeId,
			deviceAt: now,
			at: now,
			receivedAt: now,
		});
		await followScans(tx, actor, now, { eventId, startsAt, endsAt });
		await audit(tx, actor, now, { noun: 'event', recordId: eventId, action: 'undo_check_in' });
	});
}
