import { eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import { findEventToAttend, findRegistration } from './find-registration.ts';
import { lockSeats } from './seats/lock-seats.ts';
import { offerFree } from './seats/move-seated.ts';
import { settleSeats } from './seats/settle-seats.ts';
import { dropFullSessions } from './sign-up/settle-session.ts';
import { registration } from './tables.ts';

type OneRegistration = { readonly eventId: string; readonly id: string };

/**
 * Lays a registration into the bin and gives its seats back; `restoreRegistration` brings it back, with `conflict` / `quota_full`
 * where somebody else has its seat by now.
 */
export async function removeRegistration(deps: Deps, actor: Actor, one: OneRegistration): Promise<void> {
	await setBin(deps, actor, one, true);
}

export async function restoreRegistration(deps: Deps, actor: Actor, one: OneRegistration): Promise<void> {
	await setBin(deps, actor, one, false);
}

async function setBin(deps: Deps, actor: Actor, one: OneRegistration, isInBin: boolean): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		const event = await findEventToAttend(tx, actor, one.eventId);
		const quotas = await lockSeats(tx, one.eventId);
		const { row } = await findRegistration(tx, actor, one, 'update');
		if ((row.deletedAt !== null) === isInBin) return;
		const now = deps.now();
		await tx
			.update(registration)
			.set({ deletedAt: isInBin ? now : null, version: row.version + 1, updatedAt: now })
			.where(eq(registration.id, one.id));
		if (!isInBin) await dropFullSessions(tx, quotas, one.id);
		const { released } = await settleSeats(tx, quotas, [one.id]);
		const offered = released ? await offerFree(tx, { deps, event, quotas }) : [];
		const action = isInBin ? 'remove' : 'restore';
		await audit(tx, actor, now, { noun: 'registration', recordId: one.id, action }, ...offered);
	});
}
