import { and, gt, inArray } from 'drizzle-orm';
import { newId } from '#shared/id.ts';
import type { Locale } from '#shared/locale.ts';
import { readPlain } from '#shared/text.ts';
import { formatPeriod } from '#shared/time-text.ts';
import { joined } from '#shared/joined.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { own } from '#platform/server/mail/compose.ts';
import { sendEachLater, type MailToSend } from '#platform/server/mail/send-later.ts';
import { mailMessages } from '../messages/mail/index.ts';
import { seatMailMessages } from '../messages/seat-mail/index.ts';
import type { RegistrationState } from '../registration.ts';
import type { EventRow } from './find-event.ts';
import { issueRegistrationLinks } from './registration-link.ts';
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
export async function mailRegistered(tx: Tx, deps: Deps, one: Registered): Promise<void> {
	await mailEachRegistered(tx, deps, [one]);
}

/** The same for several, in a few statements however many they are. */
export async function mailEachRegistered(tx: Tx, deps: Deps, all: readonly Registered[]): Promise<void> {
	const now = deps.now();
	const mailed = await mailedOf(
		tx,
		all.filter(({ state }) => !state).map(({ registrationId }) => registrationId),
		now,
	);
	const written = all.filter(({ registrationId }) => !mailed.has(registrationId));
	const secrets = await issueRegistrationLinks(
		tx,
		written.map(({ registrationId, event }) => ({ registrationId, endsAt: event.endsAt, now })),
	);
	const mails = written.map((one, index) => mailOf(deps, one, secrets[index]!));
	await sendEachLater(tx, deps, mails);
}

function mailOf(
	deps: Deps,
	{ event, registrationId, state, recipient, locale }: Registered,
	secret: string,
): MailToSend {
	const words = mailMessages[locale];
	const title = own(readPlain(event.title, locale));
	const where = joined([event.venue, event.place], locale);
	const when = own(
		formatPeriod(event.startsLocal.replace(' ', 'T'), event.endsLocal.replace(' ', 'T'), locale),
	);
	return {
		key: `registration:${registrationId}:${newId(deps.now().getTime())}`,
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
	};
}

/** Which of these registrations were written to in the last minutes. */
async function mailedOf(tx: Tx, ids: readonly string[], now: Date): Promise<Set<string>> {
	if (ids.length === 0) return new Set();
	const since = new Date(now.getTime() - quietMinutes * 60_000);
	const recent = await tx
		.select({ id: registrationLink.registrationId })
		.from(registrationLink)
		.where(and(inArray(registrationLink.registrationId, [...ids]), gt(registrationLink.createdAt, since)));
	return new Set(recent.map(({ id }) => id));
}
