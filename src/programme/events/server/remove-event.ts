import { eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { demand } from '#shared/policy.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import { eventPolicy } from '../policy.ts';
import { findEvent, subjectOf } from './find-event.ts';
import { event } from './tables.ts';

/** Lays an event into the bin: it is nowhere shown and not counted, and comes back whole with `restoreEvent`. */
export async function removeEvent(deps: Deps, actor: Actor, { id }: { readonly id: string }): Promise<void> {
	await setBin(deps, actor, id, true);
}

export async function restoreEvent(deps: Deps, actor: Actor, { id }: { readonly id: string }): Promise<void> {
	await setBin(deps, actor, id, false);
}

async function setBin(deps: Deps, actor: Actor, id: string, isInBin: boolean): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		const found = await findEvent(tx, id);
		demand(eventPolicy, 'remove', actor, subjectOf(found));
		if ((found.deletedAt !== null) === isInBin) return;
		const now = deps.now();
		await tx
			.update(event)
			.set({ deletedAt: isInBin ? now : null, version: found.version + 1, updatedAt: now })
			.where(eq(event.id, id));
		const action = isInBin ? 'remove' : 'restore';
		await audit(tx, actor, now, { noun: 'event', recordId: id, action });
	});
}
