import { and, eq, inArray } from 'drizzle-orm';
import * as v from 'valibot';
import type { Actor } from '#shared/actor.ts';
import { recordId } from '#shared/fields.ts';
import type { JobKind } from '#platform/server/jobs/job.ts';
import { sendEachLater, type MailToSend } from '#platform/server/mail/send-later.ts';
import { invitation } from '../invitation-tables.ts';
import { composeSeatMail } from '../seats/seat-mail.ts';
import { event } from '../tables.ts';
import { planSending } from './plan-sending.ts';

export const cancelledKind = 'invitations.cancelled';
const system: Actor = { kind: 'system', name: 'invitations', locale: 'en' };
const payload = v.object({ eventId: recordId, ids: v.array(recordId) });

/** Tells those who were invited and had not answered that the event does not take place; run again, it writes nothing more. */
export const tellInvitedOfCancelling: JobKind = {
	kind: cancelledKind,
	run: async (deps, given) => {
		const { eventId, ids } = v.parse(payload, given);
		const now = deps.now();
		await deps.db.as(system, async (tx) => {
			const [found] = await tx.select().from(event).where(eq(event.id, eventId));
			if (!found || found.state !== 'cancelled' || found.endsAt <= now) return;
			const { recipients } = await planSending(tx, {
				eventId,
				kind: 'cancelled',
				now,
				where: and(inArray(invitation.id, ids), eq(invitation.state, 'revoked'))!,
			});
			const mails = recipients.flatMap((one) => one.addresses.map((address, at) => ({ one, address, at })));
			await sendEachLater(
				tx,
				deps,
				mails.map(({ one: { id, locale }, address, at }): MailToSend => {
					return {
						key: `invitation.cancelled:${id}:${at}`,
						kind: 'invitation.cancelled',
						recipient: address,
						...composeSeatMail(found, 'event_cancelled', { locale }),
					};
				}),
			);
		});
	},
};
