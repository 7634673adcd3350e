import { eq } from 'drizzle-orm';
import { emailKey } from '#programme/people/identity.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { hashOf, newSecret } from '#platform/server/link-secret.ts';
import { invitation, invitationLink } from '../invitation-tables.ts';

export type InvitationRow = typeof invitation.$inferSelect;

/** Makes the secret of one mail: 256 random bits that are told once and kept as a hash. */
export async function issueInvitationLink(
	tx: Tx,
	{
		invitationId,
		address,
		now,
	}: { readonly invitationId: string; readonly address: string; readonly now: Date },
): Promise<string> {
	const secret = newSecret();
	await tx
		.insert(invitationLink)
		.values({ secretHash: hashOf(secret), invitationId, addressKey: emailKey(address), createdAt: now });
	return secret;
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
