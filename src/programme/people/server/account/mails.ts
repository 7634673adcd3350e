import type { Deps } from '#platform/server/deps.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { linkMinutes } from '#platform/server/session/link.ts';
import { own } from '#platform/server/mail/compose.ts';
import { sendLater } from '#platform/server/mail/send-later.ts';
import { newId } from '#shared/id.ts';
import type { Locale } from '#shared/locale.ts';
import { mails } from '../../messages/mails/index.ts';

type Recipient = { readonly email: string; readonly locale: Locale };

/** A page of this installation, by its configured address, in the reader's language. */
export function pageAddress(
	deps: Deps,
	locale: Locale,
	path: string,
	query: Record<string, string> = {},
): string {
	const url = new URL(`/${locale}${path}`, deps.origin);
	for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
	return url.href;
}

/** The mail that lets somebody in by their mailbox, or lets them set a password. */
export async function mailLink(
	tx: Tx,
	deps: Deps,
	purpose: 'sign-in' | 'password',
	{ email, locale }: Recipient,
	token: string,
	next?: string,
): Promise<void> {
	const words = mails[locale];
	const kind = purpose === 'sign-in' ? 'link' : 'password';
	const path = purpose === 'sign-in' ? '/sign-in/link' : '/sign-in/password';
	await sendLater(tx, deps, {
		key: `${purpose}:${newId()}`,
		kind: `account.${purpose}`,
		recipient: email,
		locale,
		most: 20,
		subject: words[`${kind}_subject`],
		parts: [
			{ say: words[`${kind}_text`], with: { count: linkMinutes(purpose) } },
			{
				button: words[`${kind}_button`],
				href: pageAddress(deps, locale, path, next ? { token, next } : { token }),
			},
			{ say: words[`${kind}_ignore`] },
		],
	});
}

export type Notice = 'password' | 'two_factor_on' | 'two_factor_off' | 'recovery_codes' | 'passkey';

/** Tells the owner that something about how they sign in has changed, so that a stranger cannot do it unseen. */
export async function mailNotice(
	tx: Tx,
	deps: Deps,
	{ email, locale }: Recipient,
	notice: Notice,
): Promise<void> {
	const words = mails[locale];
	await sendLater(tx, deps, {
		key: `notice:${newId()}`,
		kind: 'account.notice',
		recipient: email,
		locale,
		most: 20,
		subject: words.notice_subject,
		parts: [
			{ say: words[`notice_${notice}`] },
			{ say: words.notice_not_you },
			{ button: words.notice_button, href: pageAddress(deps, locale, '/account') },
		],
	});
}

/** The role somebody was given, said by whom; with a link of their own if they have never signed in. */
export async function mailRole(
	tx: Tx,
	deps: Deps,
	to: Recipient,
	given: { readonly inviter: string; readonly role: string; readonly scope: string; readonly token?: string },
): Promise<void> {
	const { inviter, role, scope, token } = given;
	const { email, locale } = to;
	const words = mails[locale];
	const values = { inviter: own(inviter), role: own(role), scope: own(scope) };
	await sendLater(tx, deps, {
		key: `role:${newId()}`,
		kind: 'access.role',
		recipient: email,
		locale,
		subject: token ? words.invitation_subject : words.granted_subject,
		parts: token
			? [
					{ say: words.invitation_text, with: values },
					{ say: words.invitation_how, with: { count: linkMinutes('invitation') / (24 * 60) } },
					{ button: words.invitation_button, href: pageAddress(deps, locale, '/invitation', { token }) },
				]
			: [
					{ say: words.granted_text, with: values },
					{ button: words.granted_button, href: pageAddress(deps, locale, '/desk') },
				],
	});
}
