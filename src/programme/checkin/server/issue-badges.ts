import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { findEventToAttend, registration } from '#programme/events/server/api.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { expected, newCode, newSerial } from '../badge.ts';
import { keyOf } from './badge-key.ts';
import { badge } from './tables.ts';

/** Gives a badge to everybody confirmed who has none. Says how many. */
export async function issueBadges(
	deps: Deps,
	actor: Actor,
	{ eventId }: { readonly eventId: string },
): Promise<{ issued: number }> {
	return deps.db.as(actor, async (tx) => {
		await findEventToAttend(tx, actor, eventId);
		const now = deps.now();
		const issued = await issueMissing(tx, eventId, now);
		if (issued > 0) await audit(tx, actor, now, { noun: 'event', recordId: eventId, action: 'issue_badges' });
		return { issued };
	});
}

/** Makes somebody's badge worthless and gives them another; from this moment on no gate that has heard of it lets the old one pass. */
export async function reissueBadge(
	deps: Deps,
	actor: Actor,
	{ eventId, registrationId }: { readonly eventId: string; readonly registrationId: string },
): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		await findEventToAttend(tx, actor, eventId);
		const now = deps.now();
		const revoked = await tx
			.update(badge)
			.set({ revokedAt: now })
			.where(
				and(eq(badge.eventId, eventId), eq(badge.registrationId, registrationId), isNull(badge.revokedAt)),
			)
			.returning({ id: badge.id });
		if (revoked.length === 0) throw new Fault('missing', 'not_found');
		await issueMissing(tx, eventId, now);
		const action = 'reissue_badge';
		await audit(tx, actor, now, { noun: 'registration', recordId: registrationId, action });
	});
}

/** Gives a badge to everybody expected who has none; two at once give one. */
export async function issueMissing(tx: Tx, eventId: string, now: Date): Promise<number> {
	await keyOf(tx, eventId);
	const without = await tx
		.select({ registrationId: registration.id })
		.from(registration)
		.where(
			and(
				eq(registration.eventId, eventId),
				isNull(registration.deletedAt),
				inArray(registration.state, [...expected]),
				sql`not exists (select 1 from ${badge} where ${badge.registrationId} = ${registration.id} and ${badge.revokedAt} is null)`,
			),
		);
	if (without.length === 0) return 0;
	const made = await tx
		.insert(badge)
		.values(
			without.map(({ registrationId }) => ({
				id: newId(now.getTime()),
				eventId,
				registrationId,
				serial: newSerial(),
				code: newCode(),
				issuedAt: now,
			})),
		)
		.onConflictDoNothing()
		.returning({ id: badge.id });
	return made.length;
}
