import { and, eq, ne } from 'drizzle-orm';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { spend } from '#platform/server/limits/spend.ts';
import { withdrawLinks } from '#platform/server/session/link.ts';
import { hashPassword, verifyPassword } from '#platform/server/session/password.ts';
import { account, accountSession, credential } from '#platform/server/session/tables.ts';
import { networkLimit, quarter, type Visit } from '#platform/server/session/visit.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import type { Locale } from '#shared/locale.ts';
import { isGuessable } from '../../account.ts';
import type { Session } from '../access/actor.ts';
import { doorkeeper, takeAccountLink } from './link.ts';
import { mailNotice } from './mails.ts';
import { asActor } from './sign-in.ts';

/** Refuses a password that is little more than the owner's name or address. */
export function demandStrong(password: string, ...known: readonly string[]): void {
	if (!isGuessable(password, 'koprue', ...known)) return;
	throw new Fault('invalid', 'check_fields', {
		issues: [{ field: 'password', reason: 'password_guessable' }],
	});
}

/** Keeps the hash as the account's one password; the caller has made sure that it is theirs to set. */
export async function keepPassword(tx: Tx, accountId: string, hash: string, now: Date): Promise<void> {
	await tx
		.insert(credential)
		.values({
			id: newId(),
			userId: accountId,
			providerId: 'credential',
			accountId,
			password: hash,
			createdAt: now,
			updatedAt: now,
		})
		.onConflictDoUpdate({
			target: [credential.providerId, credential.accountId],
			set: { password: hash, updatedAt: now },
		});
}

/** Sets the password, ends every session but `keep`, makes other links worthless, tells the owner. */
async function replacePassword(
	tx: Tx,
	deps: Deps,
	changed: { accountId: string; hash: string; locale: Locale; keep?: string },
): Promise<void> {
	const { accountId, hash, locale, keep } = changed;
	await keepPassword(tx, accountId, hash, deps.now());
	await tx
		.delete(accountSession)
		.where(and(eq(accountSession.userId, accountId), keep ? ne(accountSession.id, keep) : undefined));
	for (const purpose of ['sign-in', 'password', 'invitation'] as const)
		await withdrawLinks(tx, { purpose, subject: accountId });
	const [owner] = await tx.select().from(account).where(eq(account.id, accountId));
	await mailNotice(tx, deps, { email: owner!.email, locale }, 'password');
	const actor = asActor(accountId, locale);
	await audit(tx, actor, deps.now(), { noun: 'account', recordId: accountId, action: 'password' });
}

/** Sets a password by a link from the owner's mailbox. It does not sign in: that would pass the second factor by. */
export async function setPasswordByLink(
	deps: Deps,
	visit: Visit,
	{ token, password }: { readonly token: string; readonly password: string },
	locale: Locale,
): Promise<void> {
	await spend(deps, networkLimit('link.use', visit));
	// Hashed before the transaction, so that none is held open for that long.
	const hash = await hashPassword(password);
	await deps.db.as(doorkeeper, async (tx) => {
		const accountId = await takeAccountLink(tx, deps, 'password', token);
		const [owner] = await tx
			.update(account)
			.set({ emailVerified: true, updatedAt: deps.now() })
			.where(eq(account.id, accountId))
			.returning();
		if (!owner) throw new Fault('invalid', 'link_used_up');
		demandStrong(password, owner.name, owner.email);
		await replacePassword(tx, deps, { accountId, hash, locale });
	});
}

/** Whether the account has a password, and if so, demands that the given one is right (`wrong_password`). */
export async function demandPassword(
	deps: Deps,
	session: Session,
	password: string,
): Promise<{ has: boolean }> {
	const hash = await passwordHash(deps, session.accountId);
	if (hash === null) return { has: false };
	await spend(deps, {
		purpose: 'password.confirm',
		subject: session.accountId,
		most: 10,
		seconds: quarter,
	});
	if (await verifyPassword({ hash, password })) return { has: true };
	throw new Fault('invalid', 'check_fields', {
		issues: [{ field: 'current', reason: 'wrong_password' }],
	});
}

export async function passwordHash(deps: Deps, accountId: string): Promise<string | null> {
	const [kept] = await deps.db.as(doorkeeper, (tx) =>
		tx
			.select({ password: credential.password })
			.from(credential)
			.where(and(eq(credential.userId, accountId), eq(credential.providerId, 'credential'))),
	);
	return kept?.password ?? null;
}

/** Changes the password for another; every other session ends. Without one yet, `use_password_link`. */
export async function changePassword(
	deps: Deps,
	session: Session,
	{ current, password }: { readonly current: string; readonly password: string },
	locale: Locale,
): Promise<void> {
	const { has } = await demandPassword(deps, session, current);
	if (!has) throw new Fault('forbidden', 'use_password_link');
	demandStrong(password, session.name, session.email);
	const hash = await hashPassword(password);
	await deps.db.as(doorkeeper, (tx) =>
		replacePassword(tx, deps, { accountId: session.accountId, hash, locale, keep: session.id }),
	);
}
