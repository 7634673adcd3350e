import { eq } from 'drizzle-orm';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import { spend } from '#platform/server/limits/spend.ts';
import { authOf } from '#platform/server/session/auth.ts';
import { grouped } from '#platform/server/session/recovery-codes.ts';
import { account, twoFactor } from '#platform/server/session/tables.ts';
import { ask, networkLimit, quarter, type Visit } from '#platform/server/session/visit.ts';
import { Fault } from '#shared/fault.ts';
import type { Locale } from '#shared/locale.ts';
import type { Session } from '../access/actor.ts';
import { doorkeeper } from './link.ts';
import { mailNotice, type Notice } from './mails.ts';
import { demandPassword } from './password.ts';
import { asActor } from './sign-in.ts';

/** Minutes after signing in during which an account without a password may change how it signs in. */
const freshMinutes = 15;

/**
 * Demands proof, beyond the session, that the owner sits there: the password, or for an account without one, that it
 * has just signed in (`sign_in_again`).
 */
export async function demandOwner(deps: Deps, session: Session, password: string): Promise<void> {
	const { has } = await demandPassword(deps, session, password);
	if (has) return;
	if (deps.now().getTime() - session.startedAt.getTime() > freshMinutes * 60_000)
		throw new Fault('forbidden', 'sign_in_again');
}

/** Writes down that how an account signs in was changed, and tells its owner. */
export async function noteChange(
	deps: Deps,
	session: Session,
	notice: Notice,
	locale: Locale,
): Promise<void> {
	const actor = asActor(session.accountId, locale);
	await deps.db.as(actor, async (tx) => {
		await mailNotice(tx, deps, { email: session.email, locale }, notice);
		await audit(tx, actor, deps.now(), {
			noun: 'account',
			recordId: session.accountId,
			action: notice.replaceAll('_', '-'),
		});
	});
}

/** Whether the second step is asked for, or has been begun and waits for its first code. */
export async function twoFactorState(deps: Deps, session: Session): Promise<'off' | 'begun' | 'on'> {
	const [kept] = await deps.db.as(doorkeeper, (tx) =>
		tx
			.select({ isOn: account.twoFactorEnabled, id: twoFactor.id })
			.from(account)
			.leftJoin(twoFactor, eq(twoFactor.userId, account.id))
			.where(eq(account.id, session.accountId)),
	);
	if (kept?.isOn) return 'on';
	return kept?.id ? 'begun' : 'off';
}

/** What is shown once: the secret for the authenticator app and the recovery codes to print. */
export type Begun = { readonly uri: string; readonly secret: string; readonly codes: readonly string[] };

/** Makes a secret. Nothing changes at signing in before `confirmTwoFactor` has seen a code made from it. */
export async function beginTwoFactor(
	deps: Deps,
	visit: Visit,
	session: Session,
	{ password }: { readonly password: string },
): Promise<Begun> {
	await demandOwner(deps, session, password);
	const { value } = await ask(
		'two_factor_is_on',
		(await authOf(deps)).api.enableTwoFactor({
			body: { password, method: 'totp' },
			headers: visit.headers,
			returnHeaders: true,
		}),
	);
	if (!('totpURI' in value)) throw new Error('no secret was made');
	const secret = new URL(value.totpURI).searchParams.get('secret') ?? '';
	return { uri: value.totpURI, secret, codes: value.backupCodes.map(grouped) };
}

/** Switches the second step on once a code shows that the app has the secret. The session is replaced. */
export async function confirmTwoFactor(
	deps: Deps,
	visit: Visit,
	session: Session,
	{ code }: { readonly code: string },
	locale: Locale,
): Promise<readonly string[]> {
	await spend(deps, networkLimit('code', visit), {
		purpose: 'code.confirm',
		subject: session.accountId,
		most: 10,
		seconds: quarter,
	});
	const { cookies } = await ask(
		'wrong_code',
		(await authOf(deps)).api.verifyTOTP({ body: { code }, headers: visit.headers, returnHeaders: true }),
	);
	await noteChange(deps, session, 'two_factor_on', locale);
	return cookies;
}

/** Switches the second step off. The session is replaced. */
export async function endTwoFactor(
	deps: Deps,
	visit: Visit,
	session: Session,
	{ password }: { readonly password: string },
	locale: Locale,
): Promise<readonly string[]> {
	await demandOwner(deps, session, password);
	const { cookies } = await ask(
		'sign_in_again',
		(await authOf(deps)).api.disableTwoFactor({
			body: { password },
			headers: visit.headers,
			returnHeaders: true,
		}),
	);
	await noteChange(deps, session, 'two_factor_off', locale);
	return cookies;
}

/** New recovery codes; the old ones stop working. */
export async function renewRecoveryCodes(
	deps: Deps,
	visit: Visit,
	session: Session,
	{ password }: { readonly password: string },
	locale: Locale,
): Promise<readonly string[]> {
	await demandOwner(deps, session, password);
	const { value } = await ask(
		'two_factor_is_off',
		(await authOf(deps)).api.generateBackupCodes({
			body: { password },
			headers: visit.headers,
			returnHeaders: true,
		}),
	);
	await noteChange(deps, session, 'recovery_codes', locale);
	return value.backupCodes.map(grouped);
}
