import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import { spend } from '#platform/server/limits/spend.ts';
import { network } from '#platform/server/limits/network.ts';
import { accountAddress } from '#platform/server/session/address.ts';
import { authOf } from '#platform/server/session/auth.ts';
import { ask, networkLimit, quarter, type Visit } from '#platform/server/session/visit.ts';
import type { Actor } from '#shared/actor.ts';
import type { Locale } from '#shared/locale.ts';

/** Cookies for the browser, and whether the account's second factor is still to come. */
export type SignedIn = { readonly cookies: readonly string[]; readonly needsCode: boolean };

type Opened = { readonly twoFactorRedirect?: boolean; readonly user?: { readonly id: string } };

/** An account as an actor, for the audit log: what it may do is not asked here. */
export const asActor = (accountId: string, locale: Locale): Actor => ({
	kind: 'account',
	accountId,
	personId: null,
	grants: [],
	locale,
});

export async function auditAccount(
	deps: Deps,
	accountId: string,
	action: string,
	locale: Locale,
): Promise<void> {
	const actor = asActor(accountId, locale);
	await deps.db.as(actor, (tx) =>
		audit(tx, actor, deps.now(), { noun: 'account', recordId: accountId, action }),
	);
}

/**
 * Signs in with mail address and password. Whether the address is unknown, has no password or the password is wrong,
 * the answer (`sign_in_failed`) and the work behind it are the same.
 */
export async function signIn(
	deps: Deps,
	visit: Visit,
	{ email, password }: { readonly email: string; readonly password: string },
	locale: Locale,
): Promise<SignedIn> {
	const address = accountAddress(email) ?? 'nobody@koprue.invalid';
	await spend(
		deps,
		networkLimit('sign-in', visit),
		// Counted per network first, so that nobody can lock somebody else out from afar.
		{
			purpose: 'sign-in.account',
			subject: `${address}\n${network(visit.address)}`,
			most: 10,
			seconds: quarter,
		},
		{ purpose: 'sign-in.account-anywhere', subject: address, most: 100, seconds: quarter },
	);
	const { cookies, value } = await ask(
		'sign_in_failed',
		(await authOf(deps)).api.signInEmail({
			body: { email: address, password },
			headers: visit.headers,
			returnHeaders: true,
		}),
	);
	return signedIn(deps, cookies, value as Opened, locale);
}

/** The result of a call that opened a session or asked for the second factor. */
export async function signedIn(
	deps: Deps,
	cookies: readonly string[],
	{ twoFactorRedirect, user }: Opened,
	locale: Locale,
): Promise<SignedIn> {
	if (user) await auditAccount(deps, user.id, 'sign-in', locale);
	return { cookies, needsCode: twoFactorRedirect === true };
}

/** The second step: a code from the authenticator app, or one of the recovery codes, which is used up. */
export async function confirmSignIn(
	deps: Deps,
	visit: Visit,
	{ code }: { readonly code: string },
	locale: Locale,
): Promise<SignedIn> {
	await spend(deps, networkLimit('code', visit));
	const { api } = await authOf(deps);
	const options = { headers: visit.headers, returnHeaders: true } as const;
	const isFromApp = /^\d{6}$/.test(code);
	const { cookies, value } = isFromApp
		? await ask('wrong_code', api.verifyTOTP({ ...options, body: { code } }))
		: await ask('wrong_code', api.verifyBackupCode({ ...options, body: { code } }));
	return signedIn(deps, cookies, value as Opened, locale);
}

/** Ends the session, on the server too: a copy of the cookie is worthless afterwards. */
export async function signOut(deps: Deps, visit: Visit): Promise<readonly string[]> {
	const { cookies } = await ask(
		'not_allowed',
		(await authOf(deps)).api.signOut({ headers: visit.headers, returnHeaders: true }),
	);
	return cookies;
}
