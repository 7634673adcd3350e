import { and, eq, gt, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { newId } from '#shared/id.ts';
import { addDays, localDateAt } from '#shared/time.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { JobKind } from '#platform/server/jobs/job.ts';
import { goingStates } from '../../event.ts';
import { noticeDays, usualMailing } from '../../notice.ts';
import { findEvent } from '../find-event.ts';
import { eventMailing, eventNotice } from '../notice-tables.ts';
import { event } from '../tables.ts';
import { deliverNotice } from './deliver-notice.ts';
import { planNotice } from './plan-notice.ts';

const system: Actor = { kind: 'system', name: 'notices', locale: 'en' };
const day = 24 * 60 * 60_000;

/** Days before the beginning on which people are reminded, also of events for which nobody has said so. */
const reminderDays = sql<number | null>`case when ${eventMailing.eventId} is null
	then ${usualMailing.reminderDays} else ${eventMailing.reminderDays} end`;

/**
 * Reminds whoever has a seat at an event that begins soon, by the calendar of its place. It may run as often as one likes and in
 * several processes: each registration is reminded once of one first day. A night that was missed is made up for until it begins.
 */
export async function sendReminders(deps: Deps): Promise<number> {
	const now = deps.now();
	const soon = await deps.db.as(system, (tx) =>
		tx
			.select({ id: event.id, startsLocal: event.startsLocal, zone: event.zone, days: reminderDays })
			.from(event)
			.leftJoin(eventMailing, eq(eventMailing.eventId, event.id))
			.where(
				and(
					inArray(event.state, [...goingStates]),
					isNull(event.deletedAt),
					gt(event.startsAt, now),
					lt(event.startsAt, new Date(now.getTime() + 62 * day)),
				),
			),
	);
	let mails = 0;
	for (const { id, startsLocal, zone, days } of soon) {
		const firstDay = startsLocal.slice(0, 10);
		if (days === null || localDateAt(now, zone) < addDays(firstDay, -days)) continue;
		mails += await sendDue(deps, id, 'reminder', firstDay);
	}
	return mails;
}

/** Thanks whoever came, where the event does so by itself: from the day after its end, and for a week. */
export async function sendThanks(deps: Deps): Promise<number> {
	const now = deps.now();
	const over = await deps.db.as(system, (tx) =>
		tx
			.select({ id: event.id, endsLocal: event.endsLocal, zone: event.zone })
			.from(event)
			.innerJoin(eventMailing, and(eq(eventMailing.eventId, event.id), eq(eventMailing.thanks, true)))
			.where(
				and(
					inArray(event.state, [...goingStates, 'done']),
					isNull(event.deletedAt),
					lt(event.endsAt, now),
					gt(event.endsAt, new Date(now.getTime() - 7 * day)),
				),
			),
	);
	let mails = 0;
	for (const { id, endsLocal, zone } of over)
		if (localDateAt(now, zone) > endsLocal.slice(0, 10)) mails += await sendDue(deps, id, 'thanks', 'thanks');
	return mails;
}

async function sendDue(
	deps: Deps,
	eventId: string,
	kind: 'reminder' | 'thanks',
	occasion: string,
): Promise<number> {
	return deps.db.as(system, async (tx) => {
		const now = deps.now();
		const found = await findEvent(tx, eventId);
		const { readers } = await planNotice(tx, {
			eventId,
			kind,
			occasion,
			now,
			...(kind === 'thanks' && { states: ['attended'] as const }),
		});
		const notice = { id: newId(now.getTime()), eventId, kind, occasion, createdAt: now };
		return deliverNotice(tx, deps, { event: found, kind }, readers, notice);
	});
}

/** Nightly: reminders, thanks, and what is kept of notices is deleted thirty days after their event. */
export const sendDueNotices: JobKind = {
	kind: 'notices.send',
	isNightly: true,
	run: async (deps) => {
		await sendReminders(deps);
		await sendThanks(deps);
		await deps.db.as(system, async (tx) => {
			const long = new Date(deps.now().getTime() - noticeDays * day);
			const past = tx.select({ id: event.id }).from(event).where(lt(event.endsAt, long));
			await tx.delete(eventNotice).where(inArray(eventNotice.eventId, past));
		});
	},
};
