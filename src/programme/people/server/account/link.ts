import { eq } from 'drizzle-orm';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { spend } from '#platform/server/limits/spend.ts';
import { accountAddress } from '#platform/server/session/address.ts';
import { authOf } from '#platform/server/session/auth.ts';
import { issueLink, seeLink, takeLink } from '#platform/server/session/link.ts';
import { account, type LinkPurpose } from '#platform/server/session/tables.ts';
import { ask, networkLimit, type Visit } from '#platform/server/session/visit.ts';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import type { Locale } from '#shared/locale.ts';
import { mailLink } from './mails.ts';
import { signedIn, type SignedIn } from './sign-in.ts';

export const doorkeeper: Actor = { kind: 'system', name: 'sign-in', locale: 'en' };
const hour = 60 * 60;

class Undone extends Error {}

/**
 * Mails a link that signs in or sets a password, in the language of the page it was asked for. Somebody who asks for an
 * address without an account gets the same answer after the same work: the mail is written as well, and then undone.
 */
export async function requestLink(
	deps: Deps,
	visit: Visit,
	wanted: { readonly purpose: 'sign-in' | 'password'; readonly email: string; readonly next?: string },
	locale: Locale,
): Promise<void> {
	const { purpose, next } = wanted;
	const address = accountAddress(wanted.email) ?? 'nobody@koprue.invalid';
	await spend(deps, networkLimit(`link.${purpose}`, visit, 30), {
		purpose: `link.${purpose}`,
		subject: address,
		most: 5,
		seconds: hour,
	});
	const write = async (tx: Tx, subject: string, email: string) => {
		const token = await issueLink(tx, deps.now(), { purpose, subject });
		await mailLink(tx, deps, purpose, { email, locale }, token, next);
	};
	await deps.db.as(doorkeeper, async (tx) => {
		const [found] = await tx
			.select({ id: account.id, email: account.email })
			.from(account)
			.where(eq(account.email, address));
		if (found) return write(tx, found.id, found.email);
		await tx
			.transaction(async (inner) => {
				await write(inner, address, address);
				throw new Undone();
			})
			.catch((error: unknown) => {
				if (!(error instanceof Undone)) throw error;
			});
	});
}

/** Whether a link still works, without using it up: mail scanners open links before people do. */
export async function isLinkGood(deps: Deps, purpose: LinkPurpose, token: string): Promise<boolean> {
	const link = await deps.db.as(doorkeeper, (tx) => seeLink(tx, deps.now(), purpose, token));
	return link !== undefined;
}

/** Uses up the link of an account; `link_used_up` if it does not work (any more). Returns the account's id. */
export async function takeAccountLink(
	tx: Tx,
	deps: Deps,
	purpose: LinkPurpose,
	token: string,
): Promise<string> {
	const link = await takeLink(tx, deps.now(), purpose, token);
	if (!link?.subject) throw new Fault('invalid', 'link_used_up');
	return link.subject;
}

/** Signs in by a link from one's own mailbox, which also proves the address. A second factor is still asked for. */
export async function signInByLink(
	deps: Deps,
	visit: Visit,
	{ token }: { readonly token: string },
	locale: Locale,
): Promise<SignedIn> {
	await spend(deps, networkLimit('link.use', visit));
	const accountId = await deps.db.as(doorkeeper, async (tx) => {
		const id = await takeAccountLink(tx, deps, 'sign-in', token);
		await tx.update(account).set({ emailVerified: true, updatedAt: deps.now() }).where(eq(account.id, id));
		return id;
	});
	return openSessionFor(deps, visit, accountId, locale);
}

export async function openSessionFor(
	deps: Deps,
	visit: Visit,
	accountId: string,
	locale: Locale,
): Promise<SignedIn> {
	const { cookies, value } = await ask(
		'link_used_up',
		(await authOf(deps)).api.openSession({
			body: { accountId },
			headers: visit.headers,
			returnHeaders: true,
		}),
	);
	return signedIn(deps, cookies, value, locale);
}
