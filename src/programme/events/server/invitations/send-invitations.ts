import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { readPlain, type LocalizedText } from '#shared/text.ts';
import { formatPeriod, formatTime, formatWeekday } from '#shared/time-text.ts';
import { addDays, instantOf, localTimeAt } from '#shared/time.ts';
import { joined } from '#shared/joined.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { own, typed, type MailPart, type MailText } from '#platform/server/mail/compose.ts';
import { sendEachLater } from '#platform/server/mail/send-later.ts';
import { invitationCaps, type SendingFields, type SendingKind } from '../../invitation.ts';
import { invitationMailMessages } from '../../messages/invitation-mail/index.ts';
import type { FoundEvent } from '../find-event.ts';
import { findEventToAttend } from '../find-registration.ts';
import { invitation } from '../invitation-tables.ts';
import { seatKeeping } from '../seats/move-seated.ts';
import { issueInvitationLinks } from './invitation-link.ts';
import { demandInviting, planSending, type Recipient } from './plan-sending.ts';

/**
 * Writes to those of the chosen who may be written to now; the others are left out for the reasons that were shown before. The
 * invitations are locked while it is decided: of two sendings at once the second finds that all is sent. Faults: `conflict` /
 * `event_not_inviting`; `invalid` with `answer_day_over` at `answerBy`.
 */
export async function sendInvitations(
	deps: Deps,
	actor: Actor,
	{ eventId, kind, ids, answerBy, note }: SendingFields & { readonly eventId: string },
): Promise<{ mails: number; leftOut: number }> {
	const event = await deps.db.as(actor, (tx) => findEventToAttend(tx, actor, eventId));
	const now = deps.now();
	demandInviting(event, now);
	const expiresAt = answerBy && endOf(event, answerBy, now);
	// Those who coordinate, and the mails of the day to an address, are hidden from who organises one event.
	return deps.db.as(seatKeeping(actor), async (tx) => {
		// One sending of an event after the other, and none beside another to the same address: the caps are true.
		await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('send invitations', 0))`);
		const chosen = inArray(invitation.id, ids);
		await tx
			.select({ id: invitation.id })
			.from(invitation)
			.where(and(eq(invitation.eventId, eventId), chosen))
			.orderBy(invitation.id)
			.for('update');
		const { recipients, leftOut, count } = await planSending(tx, { eventId, kind, now, where: chosen });
		const rows = await tx
			.update(invitation)
			.set({
				...(kind === 'first' && { state: 'sent' as const }),
				...(note && { note }),
				expiresAt:
					expiresAt || sql`coalesce(${invitation.expiresAt}, ${event.startsAt.toISOString()}::timestamptz)`,
				mails: sql`${invitation.mails} + 1`,
				mailedAt: now,
				updatedAt: now,
			})
			.where(
				inArray(
					invitation.id,
					recipients.map(({ id }) => id),
				),
			)
			.returning({
				id: invitation.id,
				note: invitation.note,
				expiresAt: invitation.expiresAt,
				mails: invitation.mails,
			});
		const sent = new Map(rows.map((row) => [row.id, row]));
		await mailInvitations(
			tx,
			deps,
			recipients.map((one) => ({ ...one, ...sent.get(one.id)!, event, kind })),
		);
		const action = kind === 'first' ? 'send' : 'remind';
		const told = recipients.map(({ id }) => ({ noun: 'invitation', recordId: id, action }));
		await audit(tx, actor, now, ...told);
		return { mails: count, leftOut: leftOut.length };
	});
}

/** The end of the last day for answers, at the event's place; not after it has begun. */
function endOf(event: FoundEvent, answerBy: string, now: Date): Date {
	const end = instantOf(`${addDays(answerBy, 1)}T00:00`, event.zone);
	if (end <= now)
		throw new Fault('invalid', 'check_fields', {
			issues: [{ field: 'answerBy', reason: 'answer_day_over' }],
		});
	return end < event.startsAt ? end : event.startsAt;
}

type Mailed = Recipient & {
	readonly event: FoundEvent;
	readonly kind: SendingKind;
	readonly note: LocalizedText | null;
	readonly expiresAt: Date | null;
};

async function mailInvitations(tx: Tx, deps: Deps, all: readonly Mailed[]): Promise<void> {
	const mails = all.flatMap((one) => one.addresses.map((address, at) => ({ one, address, at })));
	const secrets = await issueInvitationLinks(
		tx,
		deps.now(),
		mails.map(({ one, address }) => ({ invitationId: one.id, address })),
	);
	await sendEachLater(
		tx,
		deps,
		mails.map(({ one, address, at }, index) => ({
			key: `invitation:${one.id}:${one.mails}:${at}`,
			kind: `invitation.${one.kind}`,
			recipient: address,
			most: invitationCaps.addressDay,
			...textOf(one, `${deps.origin}/${one.locale}/invited/${secrets[index]!}`),
		})),
	);
}

function textOf(
	{ event, kind, name, institutionName, seats, locale, note, expiresAt }: Mailed,
	href: string,
): MailText {
	const words = invitationMailMessages[locale];
	const title = own(readPlain(event.title, locale));
	const where = joined([event.venue, event.place], locale);
	const when = own(
		formatPeriod(event.startsLocal.replace(' ', 'T'), event.endsLocal.replace(' ', 'T'), locale),
	);
	// A minute before midnight is still the day that was meant.
	const until = localTimeAt(new Date(expiresAt!.getTime() - 60_000), event.zone);
	const whom: MailPart = seats
		? {
				say: words.to_institution,
				with: { institution: own(readPlain(institutionName, locale)), title, seats },
			}
		: { say: words.to_person, with: { name: typed(name!), title } };
	return {
		locale,
		subject: words[kind === 'first' ? 'subject' : 'reminder_subject'],
		subjectWith: { title },
		parts: [
			...(kind === 'reminder' ? [{ say: words.reminder }] : []),
			whom,
			where
				? { say: words.when_where, with: { when, where: own(where) } }
				: { say: words.when, with: { when } },
			...(note ? [{ say: words.note, with: { note: own(readPlain(note, locale)) } }] : []),
			{
				say: words.until,
				with: {
					day: own(formatWeekday(until, locale)),
					time: own(formatTime(until, locale)),
					zone: own(event.zone),
				},
			},
			{ button: words.button, href },
			{ say: words.no_account },
		],
	};
}
