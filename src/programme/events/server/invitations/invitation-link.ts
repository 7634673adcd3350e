import { eq } from 'drizzle-orm';
import { emailKey } from '#programme/people/identity.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { hashOf, newSecret } from '#platform/server/link-secret.ts';
import { invitation, invitationLink } from '../invitation-tables.ts';

export type InvitationRow = typeof invitation.$inferSelect;

/** The secrets of mails, in their order: each is told once and kept as a hash. */
export async function issueInvitationLinks(
	tx: Tx,
	now: Date,
	mails: readonly { readonly invitationId: string; readonly address: string }[],
): Promise<string[]> {
	const links = mails.map((one) => ({ ...one, secret: newSecret() }));
	if (links.length > 0)
		await tx.insert(invitationLink).values(
			links.map(({ invitationId, address, secret }) => ({
				secretHash: hashOf(secret),
				invitationId,
				addressKey: emailKey(address),
				createdAt: now,
			})),
		);
	return links.map(({ secret }) => secret);
}

/** The invitation a secret opens; undefined where it never opened one, or that one is gone. */
export async function invitationBehind(tx: Tx, secret: string): Promise<InvitationRow | undefined> {
	const [found] = await tx
		.select({ row: invitation })
		.from(invitationLink)
		.innerJoin(invitation, eq(invitation.id, invitationLink.invitationId))
		.where(eq(invitationLink.secretHash, hashOf(secret)));
	return found?.row;
}
