import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Locale } from '#shared/locale.ts';
import { readPlain } from '#shared/text.ts';
import { formatPeriod, formatTime, formatWeekday } from '#shared/time-text.ts';
import { localTimeAt } from '#shared/time.ts';
import { person } from '#programme/people/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { own, type MailText } from '#platform/server/mail/compose.ts';
import { sendLater } from '#platform/server/mail/send-later.ts';
import { seatMailMessages } from '../../messages/seat-mail/index.ts';
import type { RegistrationState } from '../../registration.ts';
import type { EventRow } from '../find-event.ts';
import { issueRegistrationLink } from '../registration-link.ts';
import { registration } from '../tables.ts';

/** What somebody is written about their registration. */
export const seatNews = [
	'waitlisted',
	'offered',
	'confirmed',
	'declined',
	'cancelled',
	'offer_ended',
	'event_cancelled',
	'event_postponed',
] as const;
export type SeatNews = (typeof seatNews)[number];

/** Somebody who came, or whose registration is looked at, is told nothing new. */
export function newsOf(to: RegistrationState): SeatNews | undefined {
	return seatNews.find((news) => news === to);
}

/** Whoever has an address, is nobody's example and was not erased. */
export const isWrittenTo = and(
	eq(registration.isExample, false),
	isNotNull(person.email),
	isNull(person.erasedAt),
);

/**
 * Writes to those whose registrations have just moved, each in their language and with a link to their registration. Nobody is
 * written about an event that is over, and nobody invented. One move sends one mail: its key has the version of the registration.
 */
export async function tellMoved(
	tx: Tx,
	deps: Deps,
	event: EventRow,
	ids: readonly string[],
	news: SeatNews,
): Promise<void> {
	const now = deps.now();
	if (event.endsAt <= now || ids.length === 0) return;
	const people = await tx
		.select({
			id: registration.id,
			version: registration.version,
			locale: registration.locale,
			offerEndsAt: registration.offerEndsAt,
			email: person.email,
		})
		.from(registration)
		.innerJoin(person, eq(person.id, registration.personId))
		.where(and(inArray(registration.id, [...ids]), isWrittenTo))
		.orderBy(registration.id);
	for (const { id, version, locale, offerEndsAt, email } of people) {
		const secret = await issueRegistrationLink(tx, { registrationId: id, endsAt: event.endsAt, now });
		await sendLater(tx, deps, {
			key: `registration.${news}:${id}:${version}${news.startsWith('event_') ? `:${event.version}` : ''}`,
			kind: `registration.${news}`,
			recipient: email!,
			...composeSeatMail(event, news, {
				locale,
				offerEndsAt,
				href: `${deps.origin}/${locale}/my-registration/${secret}`,
			}),
		});
	}
}

/** What somebody reads about their registration; without `href` what those read who were invited and have none. */
export function composeSeatMail(
	event: EventRow,
	news: SeatNews,
	{
		locale,
		offerEndsAt,
		href,
	}: { readonly locale: Locale; readonly offerEndsAt?: Date | null; readonly href?: string },
): MailText {
	const words = seatMailMessages[locale];
	const title = own(readPlain(event.title, locale));
	const when = own(
		formatPeriod(event.startsLocal.replace(' ', 'T'), event.endsLocal.replace(' ', 'T'), locale),
	);
	const until = offerEndsAt && localTimeAt(offerEndsAt, event.zone);
	return {
		locale,
		subject: words[`${news}_subject`],
		subjectWith: { title },
		parts: [
			{ say: words[news], with: { title } },
			...(news === 'offered' && until
				? [
						{
							say: words.offered_until,
							with: {
								day: own(formatWeekday(until, locale)),
								time: own(formatTime(until, locale)),
								zone: own(event.zone),
							},
						},
					]
				: []),
			// The time that was announced is the one that no longer holds.
			...(news === 'event_postponed' ? [] : [{ say: words.when, with: { when } }]),
			...(href ? [{ button: words[news === 'offered' ? 'answer' : 'look'], href }] : []),
		],
	};
}
