import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, lt } from 'drizzle-orm';
import type { Tx } from '#platform/server/database/client.ts';
import { linkDaysAfterEvent } from '../public-registration.ts';
import { registrationLink } from './tables.ts';

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url');

/** Makes the secret of a link to one registration: 256 random bits that are told once, in a mail, and kept as a hash. */
export async function issueRegistrationLink(
	tx: Tx,
	{
		registrationId,
		endsAt,
		now,
	}: { readonly registrationId: string; readonly endsAt: Date; readonly now: Date },
): Promise<string> {
	const secret = randomBytes(32).toString('base64url');
	const after = Math.max(endsAt.getTime(), now.getTime());
	const validUntil = new Date(after + linkDaysAfterEvent * 24 * 60 * 60 * 1000);
	await tx
		.insert(registrationLink)
		.values({ secretHash: hashOf(secret), registrationId, createdAt: now, validUntil });
	return secret;
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
