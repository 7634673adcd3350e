import { and, asc, eq } from 'drizzle-orm';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import { spend } from '#platform/server/limits/spend.ts';
import { authOf, type Auth } from '#platform/server/session/auth.ts';
import { passkey } from '#platform/server/session/tables.ts';
import { ask, networkLimit, type Answer, type Visit } from '#platform/server/session/visit.ts';
import { Fault } from '#shared/fault.ts';
import type { Locale } from '#shared/locale.ts';
import type { Session } from '../access/actor.ts';
import { doorkeeper } from './link.ts';
import { asActor, signedIn, type SignedIn } from './sign-in.ts';
import { noteChange } from './two-factor.ts';

export type Passkey = { readonly id: string; readonly name: string | null; readonly addedAt: Date | null };

/** What a browser is asked, in the JSON form of Web Authentication Level 3; opaque to us. */
export type PasskeyOptions = Readonly<Record<string, unknown>>;

export async function listPasskeys(deps: Deps, session: Session): Promise<Passkey[]> {
	return deps.db.as(doorkeeper, (tx) =>
		tx
			.select({ id: passkey.id, name: passkey.name, addedAt: passkey.createdAt })
			.from(passkey)
			.where(eq(passkey.userId, session.accountId))
			.orderBy(asc(passkey.createdAt)),
	);
}

/** What the browser is asked to make a passkey; only shortly after signing in (`sign_in_again`). */
export async function passkeyToAdd(deps: Deps, visit: Visit): Promise<Answer<PasskeyOptions>> {
	const { cookies, value } = await ask(
		'sign_in_again',
		(await authOf(deps)).api.generatePasskeyRegistrationOptions({
			query: {},
			headers: visit.headers,
			returnHeaders: true,
		}),
	);
	return { cookies, value: { ...value } };
}

export async function addPasskey(
	deps: Deps,
	visit: Visit,
	session: Session,
	{ response, name }: { readonly response: string; readonly name: string },
	locale: Locale,
): Promise<readonly string[]> {
	const { cookies } = await ask(
		'passkey_failed',
		(await authOf(deps)).api.verifyPasskeyRegistration({
			body: { response: fromBrowser(response), name },
			headers: visit.headers,
			returnHeaders: true,
		}),
	);
	await noteChange(deps, session, 'passkey', locale);
	return cookies;
}

/** Removes one of the account's own passkeys; somebody else's is `not_found`. */
export async function removePasskey(deps: Deps, session: Session, id: string, locale: Locale): Promise<void> {
	const actor = asActor(session.accountId, locale);
	await deps.db.as(doorkeeper, async (tx) => {
		const removed = await tx
			.delete(passkey)
			.where(and(eq(passkey.id, id), eq(passkey.userId, session.accountId)))
			.returning({ id: passkey.id });
		if (removed.length === 0) throw new Fault('missing', 'not_found');
		await audit(tx, actor, deps.now(), {
			noun: 'account',
			recordId: session.accountId,
			action: 'passkey-remove',
		});
	});
}

/** What the browser is asked to sign in with whatever passkey it holds; names no account. */
export async function passkeyToSignIn(deps: Deps, visit: Visit): Promise<Answer<PasskeyOptions>> {
	await spend(deps, networkLimit('passkey', visit, 200));
	const { cookies, value } = await ask(
		'passkey_failed',
		(await authOf(deps)).api.generatePasskeyAuthenticationOptions({
			headers: visit.headers,
			returnHeaders: true,
		}),
	);
	return { cookies, value: { ...value } };
}

/** Signs in by passkey: two factors in one, since the device has made sure who holds it. */
export async function signInByPasskey(
	deps: Deps,
	visit: Visit,
	{ response }: { readonly response: string },
	locale: Locale,
): Promise<SignedIn> {
	await spend(deps, networkLimit('passkey.use', visit));
	const { cookies, value } = await ask(
		'passkey_failed',
		(await authOf(deps)).api.verifyPasskeyAuthentication({
			body: { response: fromBrowser(response) },
			headers: visit.headers,
			returnHeaders: true,
		}),
	);
	return signedIn(deps, cookies, value, locale);
}

type FromBrowser = NonNullable<Parameters<Auth['api']['verifyPasskeyAuthentication']>[0]>['body']['response'];

function fromBrowser(text: string): FromBrowser {
	try {
		return JSON.parse(text) as FromBrowser;
	} catch {
		throw new Fault('invalid', 'passkey_failed');
	}
}
