import { and, eq, inArray, isNotNull, lte, lt, or, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { enqueue } from '#platform/server/jobs/enqueue.ts';
import type { JobKind } from '#platform/server/jobs/job.ts';
import { invitationDays, standingInvitations, unansweredInvitations } from '../../invitation.ts';
import { findEventToAttend } from '../find-registration.ts';
import { invitation } from '../invitation-tables.ts';
import { event } from '../tables.ts';
import { cancelledKind } from './tell-cancelled.ts';

const standing = inArray(invitation.state, [...standingInvitations]);

/** Takes back one or many; those that are answered stay as they are. Their links say so at once. */
export async function revokeInvitations(
	deps: Deps,
	actor: Actor,
	{ eventId, ids }: { readonly eventId: string; readonly ids: readonly string[] },
): Promise<{ revoked: number }> {
	return deps.db.as(actor, async (tx) => {
		await findEventToAttend(tx, actor, eventId);
		const now = deps.now();
		const rows = await tx
			.update(invitation)
			.set({ state: 'revoked', updatedAt: now })
			.where(and(eq(invitation.eventId, eventId), inArray(invitation.id, [...ids]), standing))
			.returning({ id: invitation.id });
		const told = rows.map(({ id }) => ({
			noun: 'invitation',
			recordId: id,
			action: 'move_revoked',
			fields: ['state'],
		}));
		await audit(tx, actor, now, ...told);
		return { revoked: rows.length };
	});
}

/** Of an event that is cancelled nothing is left to answer; whoever was asked and has not answered is told by a job. */
export async function endInvitations(tx: Tx, eventId: string, now: Date): Promise<void> {
	const asked = await tx
		.select({ id: invitation.id })
		.from(invitation)
		.where(and(eq(invitation.eventId, eventId), inArray(invitation.state, [...unansweredInvitations])))
		.for('update');
	if (asked.length > 0) await enqueue(tx, cancelledKind, { eventId, ids: asked.map(({ id }) => id) });
	await tx
		.update(invitation)
		.set({ state: 'revoked', updatedAt: now })
		.where(and(eq(invitation.eventId, eventId), standing));
}

/** Nightly: notes which are too late to be answered, and deletes them thirty days after their event. */
export const tidyInvitations: JobKind = {
	kind: 'invitations.tidy',
	isNightly: true,
	run: async (deps) => {
		const now = deps.now();
		await deps.db.as({ kind: 'system', name: 'invitations', locale: 'en' }, async (tx) => {
			const before = (moment: Date) =>
				tx.select({ id: event.id }).from(event).where(lt(event.endsAt, moment));
			await tx
				.update(invitation)
				.set({ state: 'expired', updatedAt: now })
				.where(
					or(
						and(
							inArray(invitation.state, [...unansweredInvitations]),
							isNotNull(invitation.expiresAt),
							lte(invitation.expiresAt, now),
						),
						and(standing, inArray(invitation.eventId, before(now))),
					),
				);
			const long = new Date(now.getTime() - invitationDays * 24 * 60 * 60_000);
			await tx
				.delete(invitation)
				.where(and(inArray(invitation.eventId, before(long)), sql`not ${invitation.isExample}`));
		});
	},
};
