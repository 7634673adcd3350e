import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, isNull, lt, or, type SQL } from 'drizzle-orm';
import type { Tx } from '../database/client.ts';
import { oneTimeLink, type LinkPurpose } from './tables.ts';

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

export type OneTimeLink = { readonly purpose: LinkPurpose; readonly subject: string | null };

/** Minutes that a link of each purpose works. */
const minutes: Readonly<Record<LinkPurpose, number>> = {
	setup: 24 * 60,
	invitation: 14 * 24 * 60,
	'sign-in': 15,
	password: 60,
};

export function linkMinutes(purpose: LinkPurpose): number {
	return minutes[purpose];
}

/**
 * Makes a link's token: 256 random bits that are told once and kept as a hash. Earlier links go on working until they
 * expire, or anybody who asks for one could void the one its owner is about to open; `withdrawLinks` ends them.
 */
export async function issueLink(tx: Tx, now: Date, link: OneTimeLink): Promise<string> {
	const token = randomBytes(32).toString('base64url');
	const expiresAt = new Date(now.getTime() + minutes[link.purpose] * 60_000);
	await tx.insert(oneTimeLink).values({ ...link, hash: hashOf(token), expiresAt, createdAt: now });
	return token;
}

function sameAs({ purpose, subject }: OneTimeLink): SQL | undefined {
	return and(
		eq(oneTimeLink.purpose, purpose),
		subject === null ? isNull(oneTimeLink.subject) : eq(oneTimeLink.subject, subject),
	);
}

const valid = (token: string, purpose: LinkPurpose, now: Date) =>
	and(
		eq(oneTimeLink.hash, hashOf(token)),
		eq(oneTimeLink.purpose, purpose),
		isNull(oneTimeLink.usedAt),
		gt(oneTimeLink.expiresAt, now),
	);

/** What the link is for, without using it up; undefined if it does not work (any more). */
export async function seeLink(tx: Tx, now: Date, purpose: LinkPurpose, token: string) {
	const [found] = await tx
		.select({ purpose: oneTimeLink.purpose, subject: oneTimeLink.subject })
		.from(oneTimeLink)
		.where(valid(token, purpose, now));
	return found satisfies OneTimeLink | undefined;
}

/** Uses the link up. Of two that come at once, one gets it: the row stays locked until the transaction ends. */
export async function takeLink(tx: Tx, now: Date, purpose: LinkPurpose, token: string) {
	const [taken] = await tx
		.update(oneTimeLink)
		.set({ usedAt: now })
		.where(valid(token, purpose, now))
		.returning({ purpose: oneTimeLink.purpose, subject: oneTimeLink.subject });
	return taken satisfies OneTimeLink | undefined;
}

/** Makes links of a purpose and subject worthless: a withdrawn invitation, a password that was set meanwhile. */
export async function withdrawLinks(tx: Tx, link: OneTimeLink): Promise<void> {
	await tx.delete(oneTimeLink).where(sameAs(link));
}

/** Removes links that can no longer be used; for the nightly job. */
export async function removeOldLinks(tx: Tx, before: Date): Promise<void> {
	await tx.delete(oneTimeLink).where(or(lt(oneTimeLink.expiresAt, before), lt(oneTimeLink.usedAt, before)));
}
