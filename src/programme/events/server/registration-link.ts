import { and, eq, gt, lt } from 'drizzle-orm';
import type { Tx } from '#platform/server/database/client.ts';
import { hashOf, newSecret } from '#platform/server/link-secret.ts';
import { linkDaysAfterEvent } from '../public-registration.ts';
import { registrationLink } from './tables.ts';

type Linked = { readonly registrationId: string; readonly endsAt: Date; readonly now: Date };

/** Makes the secret of a link to one registration: 256 random bits that are told once, in a mail, and kept as a hash. */
export async function issueRegistrationLink(tx: Tx, linked: Linked): Promise<string> {
	const [secret] = await issueRegistrationLinks(tx, [linked]);
	return secret!;
}

/** The secrets of several links, in their order. */
export async function issueRegistrationLinks(tx: Tx, all: readonly Linked[]): Promise<string[]> {
	const links = all.map(({ registrationId, endsAt, now }) => {
		const after = Math.max(endsAt.getTime(), now.getTime());
		const validUntil = new Date(after + linkDaysAfterEvent * 24 * 60 * 60 * 1000);
		return { secret: newSecret(), registrationId, createdAt: now, validUntil };
	});
	if (links.length > 0)
		await tx
			.insert(registrationLink)
			.values(links.map(({ secret, ...link }) => ({ secretHash: hashOf(secret), ...link })));
	return links.map(({ secret }) => secret);
}

/** The registration a link is for; undefined where it never worked or works no more. */
export async function seeRegistrationLink(tx: Tx, now: Date, secret: string): Promise<string | undefined> {
	const [found] = await tx
		.select({ registrationId: registrationLink.registrationId })
		.from(registrationLink)
		.where(and(eq(registrationLink.secretHash, hashOf(secret)), gt(registrationLink.validUntil, now)));
	return found?.registrationId;
}

/** Removes links that no longer work; for the nightly job. */
export async function removeOldRegistrationLinks(tx: Tx, now: Date): Promise<void> {
	await tx.delete(registrationLink).where(lt(registrationLink.validUntil, now));
}
