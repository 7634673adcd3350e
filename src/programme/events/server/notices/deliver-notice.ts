import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { sendEachLater } from '#platform/server/mail/send-later.ts';
import { noticeCaps } from '../../notice.ts';
import { issueInvitationLinks } from '../invitations/invitation-link.ts';
import { eventNotice, noticeMail } from '../notice-tables.ts';
import { issueRegistrationLinks } from '../registration-link.ts';
import { composeNotice, type NoticeWords } from './compose-notice.ts';
import type { NoticeReader } from './plan-notice.ts';

type NewNotice = typeof eventNotice.$inferInsert;

/**
 * Puts the mails of a notice into the outbox, in a few statements however many they are, and says how many. Whoever was told of
 * the same occasion before, also by another process at this moment, is not written to again.
 */
export async function deliverNotice(
	tx: Tx,
	deps: Deps,
	said: NoticeWords,
	readers: readonly NoticeReader[],
	wanted: NewNotice,
): Promise<number> {
	if (readers.length === 0) return 0;
	const now = deps.now();
	await tx.insert(eventNotice).values(wanted).onConflictDoNothing();
	const [notice] = await tx
		.select({ id: eventNotice.id })
		.from(eventNotice)
		.where(
			and(
				eq(eventNotice.eventId, wanted.eventId),
				eq(eventNotice.kind, wanted.kind),
				eq(eventNotice.occasion, wanted.occasion),
			),
		);
	// The id belongs to another notice: somebody made it up.
	if (!notice) return 0;
	const noticeId = notice.id;
	const written = await tx
		.insert(noticeMail)
		.values(
			readers.map(({ id, via }) => ({
				noticeId,
				registrationId: via === 'registration' ? id : null,
				invitationId: via === 'invitation' ? id : null,
				createdAt: now,
			})),
		)
		.onConflictDoNothing()
		.returning({ id: sql<string>`coalesce(${noticeMail.registrationId}, ${noticeMail.invitationId})` });
	const fresh = new Set(written.map(({ id }) => id));
	const told = readers.filter(({ id }) => fresh.has(id));
	const registered = told.filter(({ via }) => via === 'registration');
	const links = await issueRegistrationLinks(
		tx,
		registered.map(({ id }) => ({ registrationId: id, endsAt: said.event.endsAt, now })),
	);
	const invited = told
		.filter(({ via }) => via === 'invitation')
		.flatMap((one) => one.addresses.map((address, at) => ({ one, address, at })));
	const keys = await issueInvitationLinks(
		tx,
		now,
		invited.map(({ one, address }) => ({ invitationId: one.id, address })),
	);
	const mails = [
		...registered.map((one, index) => ({ one, address: one.addresses[0]!, at: 0, secret: links[index]! })),
		...invited.map((mail, index) => ({ ...mail, secret: keys[index]! })),
	];
	await sendEachLater(
		tx,
		deps,
		mails.map(({ one, address, at, secret }) => {
			const page = one.via === 'registration' ? 'my-registration' : 'invited';
			const href = `${deps.origin}/${one.locale}/${page}/${secret}`;
			return {
				key: `notice:${noticeId}:${one.id}:${at}`,
				kind: `notice.${wanted.kind}`,
				recipient: address,
				most: noticeCaps.personDay,
				...composeNotice(said, one.locale, { via: one.via, href }),
			};
		}),
	);
	await tx
		.update(eventNotice)
		.set({ mails: sql`${eventNotice.mails} + ${mails.length}` })
		.where(eq(eventNotice.id, noticeId));
	return mails.length;
}
