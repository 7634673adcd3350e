import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { instantOf } from '#shared/time.ts';
import { findEventToAttend } from '#programme/events/server/api.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import { hashOf, newSecret } from '#platform/server/link-secret.ts';
import { gateState, type GateInput, type GateState } from '../gate.ts';
import { issueMissing } from './issue-badges.ts';
import { gate } from './tables.ts';

export type ListedGate = {
	readonly id: string;
	readonly name: string;
	readonly state: GateState;
	readonly validUntil: Date;
	readonly seenAt: Date | null;
	readonly clockBehindSeconds: number | null;
};

/** The longest that one may be good for, so that no list stays on a device that nobody thinks of. */
const mostDays = 31;

/**
 * Makes a gate and the secret of the link that turns one device into it. The secret is told this once. `invalid` where the time
 * is over already or more than a month away.
 */
export async function makeGate(
	deps: Deps,
	actor: Actor,
	{ eventId, name, validUntilLocal }: GateInput,
): Promise<{ id: string; secret: string }> {
	return deps.db.as(actor, async (tx) => {
		const { zone, endsAt } = await findEventToAttend(tx, actor, eventId);
		const now = deps.now();
		const validUntil = instantOf(validUntilLocal, zone, 'later');
		const latest = Math.max(now.getTime(), endsAt.getTime()) + mostDays * 24 * 60 * 60_000;
		const reason = validUntil <= now ? 'gate_past' : validUntil.getTime() > latest ? 'gate_too_long' : null;
		if (reason)
			throw new Fault('invalid', 'check_fields', { issues: [{ field: 'validUntilLocal', reason }] });
		const id = newId(now.getTime());
		const secret = newSecret();
		await tx.insert(gate).values({ id, eventId, name, createdAt: now, validUntil, linkHash: hashOf(secret) });
		await issueMissing(tx, eventId, now);
		await audit(tx, actor, now, { noun: 'event', recordId: eventId, action: 'make_gate' });
		return { id, secret };
	});
}

/** Ends a gate at once, as when its device is lost: at its next contact the list leaves the device. A second time changes nothing. */
export async function revokeGate(
	deps: Deps,
	actor: Actor,
	{ eventId, id }: { readonly eventId: string; readonly id: string },
): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		await findEventToAttend(tx, actor, eventId);
		const now = deps.now();
		const revoked = await tx
			.update(gate)
			.set({ revokedAt: now, linkHash: null })
			.where(and(eq(gate.id, id), eq(gate.eventId, eventId), isNull(gate.revokedAt)))
			.returning({ id: gate.id });
		if (revoked.length > 0)
			await audit(tx, actor, now, { noun: 'event', recordId: eventId, action: 'revoke_gate' });
	});
}

/** The gates of an event, the newest first. */
export async function listGates(
	deps: Deps,
	actor: Actor,
	{ eventId }: { readonly eventId: string },
): Promise<ListedGate[]> {
	return deps.db.as(actor, async (tx) => {
		await findEventToAttend(tx, actor, eventId);
		const rows = await tx.select().from(gate).where(eq(gate.eventId, eventId));
		return rows
			.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
			.map((row) => ({
				id: row.id,
				name: row.name,
				state: gateState(row, deps.now()),
				validUntil: row.validUntil,
				seenAt: row.seenAt,
				clockBehindSeconds: row.clockBehindSeconds,
			}));
	});
}
