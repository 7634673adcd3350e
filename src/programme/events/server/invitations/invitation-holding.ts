import { and, eq, getTableName, inArray, notExists, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { PersonHolding } from '#programme/people/server/api.ts';
import { standingInvitations } from '../../invitation.ts';
import { invitation, invitationLink } from '../invitation-tables.ts';

/** Invitations go with the person; also those that were written to their address before they were in the records. */
export const invitationHolding: PersonHolding = {
	tables: [invitation],
	disclose: async (tx, { id, emailKey }) => ({
		[getTableName(invitation)]: await tx.select().from(invitation).where(theirs(id, emailKey)),
	}),
	move: async (tx, fromId, toId) => {
		const other = alias(invitation, 'other');
		const stands = inArray(invitation.state, [...standingInvitations]);
		// Of two that both wait for an answer, the one to the person that stays is kept.
		await tx
			.update(invitation)
			.set({ personId: toId })
			.where(
				and(
					eq(invitation.personId, fromId),
					or(
						sql`not ${stands}`,
						notExists(
							tx
								.select({ id: other.id })
								.from(other)
								.where(
									and(
										eq(other.eventId, invitation.eventId),
										eq(other.personId, toId),
										inArray(other.state, [...standingInvitations]),
									),
								),
						),
					),
				),
			);
		await tx.delete(invitation).where(eq(invitation.personId, fromId));
	},
	erase: async (tx, { id, emailKey }) => {
		await tx.delete(invitation).where(theirs(id, emailKey));
		// Of what an institution was sent, whom it went to.
		if (emailKey) await tx.delete(invitationLink).where(eq(invitationLink.addressKey, emailKey));
	},
};

function theirs(id: string, emailKey: string | null) {
	return or(eq(invitation.personId, id), emailKey ? eq(invitation.emailKey, emailKey) : undefined);
}
