import type { Locale } from '#shared/locale.ts';
import { newId } from '#shared/id.ts';
import type { Tx } from '../database/client.ts';
import type { Deps } from '../deps.ts';
import { spendEachIn } from '../limits/spend.ts';
import { composeMail, type MailText } from './compose.ts';
import { mail } from './tables.ts';

export type MailToSend = MailText & {
	/** What must not be sent twice: "registration.confirmed:<id>:3". A second mail with the same key is dropped. */
	readonly key: string;
	readonly kind: string;
	readonly recipient: string;
	readonly locale: Locale;
	/** Most mails of this kind to this recipient in a day. */
	readonly most?: number;
};

const address = /^[^\s@<>"(),;:\\[\]]+@[^\s@<>"(),;:\\[\]]+$/;
const day = 24 * 60 * 60;

/**
 * Puts a mail into the outbox, in the transaction of what causes it: it goes out if and only if that is committed.
 * Past the day's cap for its kind (5) or its recipient (30) it is kept back: it stands in the outbox as failed, with
 * the reason, for the administrator to release.
 */
export async function sendLater(tx: Tx, deps: Deps, wanted: MailToSend): Promise<void> {
	await sendEachLater(tx, deps, [wanted]);
}

/** The same for several mails, in two statements however many they are. */
export async function sendEachLater(tx: Tx, deps: Deps, mails: readonly MailToSend[]): Promise<void> {
	if (mails.length === 0) return;
	for (const { recipient } of mails)
		if (!address.test(recipient) || recipient.length > 254) throw new Error('not an address to send mail to');
	const within = await spendEachIn(
		tx,
		deps,
		mails.map(({ kind, recipient, most = 5 }) => {
			const subject = recipient.toLowerCase();
			return [
				{ purpose: `mail.${kind}`, subject, most, seconds: day },
				{ purpose: 'mail', subject, most: 30, seconds: day },
			];
		}),
	);
	const now = deps.now();
	const rows = mails.map((wanted, index) => {
		const { key, kind, recipient, locale } = wanted;
		const isWithin = within[index]!;
		return {
			id: newId(now.getTime()),
			key,
			kind,
			recipient,
			locale,
			...composeMail(wanted, deps.origin),
			state: isWithin ? ('waiting' as const) : ('failed' as const),
			error: isWithin ? null : 'too_many_to_recipient',
			runAt: now,
			createdAt: now,
		};
	});
	// No column of the conflict is named: naming one would ask for the right to read mails, which a visitor has not.
	await tx.insert(mail).values(rows).onConflictDoNothing();
}
