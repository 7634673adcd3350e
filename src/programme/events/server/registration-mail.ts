import { and, eq, gt } from 'drizzle-orm';
import { newId } from '#shared/id.ts';
import type { Locale } from '#shared/locale.ts';
import { readPlain } from '#shared/text.ts';
import { formatPeriod } from '#shared/time-text.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { own } from '#platform/server/mail/compose.ts';
import { sendLater } from '#platform/server/mail/send-later.ts';
import { mailMessages } from '../messages/mail/index.ts';
import { seatMailMessages } from '../messages/seat-mail/index.ts';
import type { RegistrationState } from '../registration.ts';
import type { EventRow } from './find-event.ts';
import { issueRegistrationLink } from './registration-link.ts';
import { registrationLink } from './tables.ts';

export type Registered = {
	readonly event: EventRow;
	readonly registrationId: string;
	/** Where it stands, when it was made just now; null: it stands already, and the mail says so. */
	readonly state: RegistrationState | null;
	readonly recipient: string;
	readonly locale: Locale;
};

const quietMinutes = 10;

/**
 * Writes to somebody who registered, with the link to their registration. For one that stands already no second mail goes
 * out while the last is ten minutes old: a double click causes one mail.
 */
export async function mailRegistered(
	tx: Tx,
	deps: Deps,
	{ event, registrationId, state, recipient, locale }: Registered,
): Promise<void> {
	const now = deps.now();
	if (!state && (await wasMailed(tx, registrationId, now))) return;
	const secret = await issueRegistrationLink(tx, { registrationId, endsAt: event.endsAt, now });
	const words = mailMessages[locale];
	const title = own(readPlain(event.title, locale));
	const where = [event.venue, event.place].filter(Boolean).join(', ');
	const when = own(
		formatPeriod(event.startsLocal.replace(' ', 'T'), event.endsLocal.replace(' ', 'T'), locale),
	);
	await sendLater(tx, deps, {
		key: `registration:${registrationId}:${newId(now.getTime())}`,
		kind: 'registration',
		recipient,
		locale,
		subject: words.subject,
		subjectWith: { title },
		parts: [
			...(state === 'confirmed' || state === 'waitlisted'
				? [{ say: seatMailMessages[locale][state], with: { title } }]
				: [{ say: state ? words.received : words.stands_already, with: { title } }]),
			where
				? { say: words.when_where, with: { when, where: own(where) } }
				: { say: words.when, with: { when } },
			{ say: state === 'submitted' ? words.next : words.next_settled },
			{ button: words.button, href: `${deps.origin}/${locale}/my-registration/${secret}` },
			{ say: words.not_you },
		],
	});
}

async function wasMailed(tx: Tx, registrationId: string, now: Date): Promise<boolean> {
	const since = new Date(now.getTime() - quietMinutes * 60_000);
	const recent = await tx
		.select({ createdAt: registrationLink.createdAt })
		.from(registrationLink)
		.where(and(eq(registrationLink.registrationId, registrationId), gt(registrationLink.createdAt, since)));
	return recent.length > 0;
}
