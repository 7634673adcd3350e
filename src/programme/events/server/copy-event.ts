import { and, eq, isNull } from 'drizzle-orm';
import * as v from 'valibot';
import type { Actor } from '#shared/actor.ts';
import { recordId } from '#shared/fields.ts';
import { Fault } from '#shared/fault.ts';
import { optionalDay } from '#shared/form.ts';
import { newId } from '#shared/id.ts';
import { demand } from '#shared/policy.ts';
import { addDays, daysBetween, instantOf, occurrence } from '#shared/time.ts';
import { audit } from '#platform/server/audit/audit.ts';
import { underFreeSlug } from '#platform/server/database/unique.ts';
import type { Deps } from '#platform/server/deps.ts';
import { eventPolicy } from '../policy.ts';
import { findEvent, subjectOf } from './find-event.ts';
import { copyMailing } from './notices/mailing.ts';
import { copySeats } from './seats/copy-seats.ts';
import { eventRoom, eventSession } from './session-tables.ts';
import { event, eventHost } from './tables.ts';
import { eventSlug } from './write-event.ts';

export const copyEventInput = v.object({
	id: recordId,
	/** First day of the copy; its sessions move along. Left empty, the copy has the days of the original. */
	startsOn: optionalDay,
});

/**
 * Makes a draft with the texts, hosts, rooms, agenda and quotas of another event. Who registered or speaks is not taken over, nor
 * its place in the brochure; public registration is off until somebody opens it.
 */
export async function copyEvent(
	deps: Deps,
	actor: Actor,
	{ id, startsOn }: v.InferOutput<typeof copyEventInput>,
): Promise<{ id: string }> {
	return deps.db.as(actor, async (tx) => {
		const found = await findEvent(tx, id);
		demand(eventPolicy, 'change', actor, subjectOf(found));
		demand(eventPolicy, 'create', actor, { projectId: found.projectId });
		const days = startsOn ? daysBetween(found.startsLocal.slice(0, 10), startsOn) : 0;
		const move = (time: string) => `${addDays(time.slice(0, 10), days)}T${time.slice(11, 19)}`;
		const now = deps.now();
		const copyId = newId(now.getTime());
		const { takesPart: _, ...row } = found;
		const times = { startsLocal: move(row.startsLocal), endsLocal: move(row.endsLocal) };
		if (Object.values(times).some((time) => occurrence(time, row.zone) === 'never'))
			throw new Fault('invalid', 'check_fields', { issues: [{ field: 'startsOn', reason: 'skipped_time' }] });
		const fresh = { version: 1, calendarSequence: 0, createdAt: now, updatedAt: now, deletedAt: null };
		const copy = {
			...row,
			...times,
			...fresh,
			id: copyId,
			state: 'draft' as const,
			startsAt: instantOf(times.startsLocal, row.zone),
			endsAt: instantOf(times.endsLocal, row.zone, 'later'),
			registrationClosesLocal: row.registrationClosesLocal && move(row.registrationClosesLocal),
			hasPublicRegistration: false,
			wasAnnounced: false,
			storyOrder: null,
		};
		await underFreeSlug(tx, 'event_slug', eventSlug(copy), async (inner, slug) => {
			await inner.insert(event).values({ ...copy, slug });
		});
		const hosts = await tx.select().from(eventHost).where(eq(eventHost.eventId, id));
		if (hosts.length > 0)
			await tx.insert(eventHost).values(hosts.map((host) => ({ ...host, eventId: copyId })));
		const sessions = await tx
			.select()
			.from(eventSession)
			.where(and(eq(eventSession.eventId, id), isNull(eventSession.deletedAt)));
		const rooms = await tx.select().from(eventRoom).where(eq(eventRoom.eventId, id));
		const roomIds = new Map(rooms.map((room) => [room.id, newId(now.getTime())]));
		const roomCopies = rooms.map((room) => ({
			...room,
			id: roomIds.get(room.id)!,
			eventId: copyId,
			version: 1,
		}));
		if (roomCopies.length > 0) await tx.insert(eventRoom).values(roomCopies);
		const copies = sessions.map((session) => ({
			...session,
			...fresh,
			id: newId(now.getTime()),
			eventId: copyId,
			roomId: session.roomId === null ? null : roomIds.get(session.roomId)!,
			startsLocal: move(session.startsLocal),
			endsLocal: move(session.endsLocal),
		}));
		if (copies.length > 0) await tx.insert(eventSession).values(copies);
		const sessionIds = new Map(sessions.map((session, index) => [session.id, copies[index]!.id]));
		await copySeats(tx, { from: id, to: copyId, sessionIds, now });
		await copyMailing(tx, id, copyId);
		await audit(tx, actor, now, { noun: 'event', recordId: copyId, action: 'copy' });
		return { id: copyId };
	});
}
