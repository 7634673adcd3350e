import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { fold } from '#shared/fold.ts';
import { newId } from '#shared/id.ts';
import { sortForReader } from '#shared/listing.ts';
import type { Locale } from '#shared/locale.ts';
import { audit, changedFields } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { Room, RoomFields } from '../room.ts';
import { findEventToPlan } from './find-session.ts';
import { eventRoom, eventSession } from './session-tables.ts';

/** The rooms of an event that the actor sees, by name. */
export async function roomsOf(tx: Tx, eventId: string, locale: Locale): Promise<Room[]> {
	const { id, name, seats, accessibility, version } = eventRoom;
	const rooms = await tx
		.select({ id, name, seats, accessibility, version })
		.from(eventRoom)
		.where(eq(eventRoom.eventId, eventId));
	return sortForReader(rooms, (room) => room.name, locale);
}

/** The rooms of an event with how many sessions are in each, for those who keep its agenda. */
export async function listRooms(
	deps: Deps,
	actor: Actor,
	{ eventId }: { readonly eventId: string },
): Promise<(Room & { readonly sessions: number })[]> {
	return deps.db.as(actor, async (tx) => {
		await findEventToPlan(tx, actor, eventId);
		const rooms = await roomsOf(tx, eventId, actor.locale);
		const used = await tx
			.select({ roomId: eventSession.roomId })
			.from(eventSession)
			.where(and(eq(eventSession.eventId, eventId), isNull(eventSession.deletedAt)));
		return rooms.map((room) => ({
			...room,
			sessions: used.filter(({ roomId }) => roomId === room.id).length,
		}));
	});
}

/** Adds a room; a name that another room of the event has, however it is written, is refused with `name_taken`. */
export async function addRoom(
	deps: Deps,
	actor: Actor,
	{ eventId, fields }: { readonly eventId: string; readonly fields: RoomFields },
): Promise<{ id: string }> {
	return deps.db.as(actor, async (tx) => {
		await findEventToPlan(tx, actor, eventId);
		await demandFreeName(tx, eventId, fields.name);
		const now = deps.now();
		const id = newId(now.getTime());
		await tx.insert(eventRoom).values({ id, eventId, ...fields });
		await audit(tx, actor, now, { noun: 'room', recordId: id, action: 'create' });
		return { id };
	});
}

type OneRoom = { readonly eventId: string; readonly id: string };
export type ChangeRoom = OneRoom & { readonly version: number; readonly fields: RoomFields };

/** Changes a room; another version by now is a `conflict`. */
export async function changeRoom(
	deps: Deps,
	actor: Actor,
	{ eventId, id, version, fields }: ChangeRoom,
): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		await findEventToPlan(tx, actor, eventId);
		const before = await findRoom(tx, { eventId, id });
		if (before.version !== version) throw new Fault('conflict', 'conflict');
		await demandFreeName(tx, eventId, fields.name, id);
		const changed = changedFields(before, fields);
		if (changed.length === 0) return;
		const written = await tx
			.update(eventRoom)
			.set({ ...fields, version: version + 1 })
			.where(and(eq(eventRoom.id, id), eq(eventRoom.version, version)))
			.returning({ id: eventRoom.id });
		if (written.length === 0) throw new Fault('conflict', 'conflict');
		await audit(tx, actor, deps.now(), { noun: 'room', recordId: id, action: 'change', fields: changed });
	});
}

/** Removes a room for good. Refuses with `room_in_use` and how many sessions are in it. */
export async function removeRoom(deps: Deps, actor: Actor, { eventId, id }: OneRoom): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		await findEventToPlan(tx, actor, eventId);
		await findRoom(tx, { eventId, id });
		const count = await tx.$count(
			eventSession,
			and(eq(eventSession.roomId, id), isNull(eventSession.deletedAt)),
		);
		if (count > 0) throw new Fault('conflict', 'room_in_use', { params: { count } });
		await tx.delete(eventRoom).where(eq(eventRoom.id, id));
		await audit(tx, actor, deps.now(), { noun: 'room', recordId: id, action: 'remove' });
	});
}

/** A room by its event and its id: an id of another event's room is `missing`. */
async function findRoom(tx: Tx, { eventId, id }: OneRoom): Promise<typeof eventRoom.$inferSelect> {
	const [found] = await tx
		.select()
		.from(eventRoom)
		.where(and(eq(eventRoom.id, id), eq(eventRoom.eventId, eventId)));
	if (!found) throw new Fault('missing', 'not_found');
	return found;
}

/** Refuses a room that is none of this event. */
export async function demandRoom(tx: Tx, eventId: string, roomId: string | null): Promise<void> {
	if (roomId === null) return;
	const isKnown = await tx.$count(eventRoom, and(eq(eventRoom.id, roomId), eq(eventRoom.eventId, eventId)));
	if (!isKnown)
		throw new Fault('invalid', 'check_fields', {
			issues: [{ field: 'roomId', reason: 'not_found_choice' }],
		});
}

async function demandFreeName(tx: Tx, eventId: string, name: string, but?: string): Promise<void> {
	const others = await tx
		.select({ name: eventRoom.name })
		.from(eventRoom)
		.where(and(eq(eventRoom.eventId, eventId), but ? ne(eventRoom.id, but) : undefined));
	if (others.some((other) => fold(other.name) === fold(name)))
		throw new Fault('invalid', 'check_fields', { issues: [{ field: 'name', reason: 'name_taken' }] });
}
