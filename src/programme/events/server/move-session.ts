import { and, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { localTime } from '#shared/time.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { placeAfter, type Move, type Place } from '../move.ts';
import { demandTimes, findEventToPlan, findSession } from './find-session.ts';
import { demandRoom } from './rooms.ts';
import { eventSession } from './session-tables.ts';
import { tellSignedUpLater } from './sign-up/tell-signed-up.ts';

/** Where a session stood and what was read of it: what takes the move back. */
export type Moved = { readonly id: string; readonly startsLocal: string; readonly roomId: string | null };

/**
 * Moves a session in the agenda of its event, as long as it was; with `swap`, two sessions change places. Another version by now
 * is a `conflict`. Returns where the session stood before.
 */
export async function moveSession(
	deps: Deps,
	actor: Actor,
	{ eventId, move }: { readonly eventId: string; readonly move: Move },
): Promise<Moved> {
	return deps.db.as(actor, async (tx) => {
		const { zone } = await findEventToPlan(tx, actor, eventId);
		const found = await findStanding(tx, eventId, move.id);
		if (found.version !== move.version) throw new Fault('conflict', 'conflict');
		const now = deps.now();
		const put = async (session: typeof found, place: Place) => {
			demandTimes(place, zone);
			const { id, version } = session;
			await tellSignedUpLater(tx, session, now);
			const written = await tx
				.update(eventSession)
				.set({ ...place, version: version + 1, updatedAt: now })
				.where(and(eq(eventSession.id, id), eq(eventSession.version, version)))
				.returning({ id: eventSession.id });
			if (written.length === 0) throw new Fault('conflict', 'conflict');
			return { noun: 'session', recordId: id, action: 'move' };
		};
		const was = placeOf(found);
		if (move.how === 'swap') {
			if (move.withId === move.id) throw new Fault('invalid', 'swap_with_itself');
			const other = await findStanding(tx, eventId, move.withId);
			await audit(tx, actor, now, await put(found, placeOf(other)), await put(other, was));
		} else {
			const place = placeAfter(move, found);
			await demandRoom(tx, eventId, place.roomId);
			await audit(tx, actor, now, await put(found, place));
		}
		return { id: found.id, startsLocal: was.startsLocal, roomId: was.roomId };
	});
}

async function findStanding(tx: Tx, eventId: string, id: string) {
	const found = await findSession(tx, eventId, id);
	if (found.deletedAt) throw new Fault('missing', 'not_found');
	return found;
}

const placeOf = ({ startsLocal, endsLocal, roomId }: Place): Place => ({
	startsLocal: localTime(startsLocal),
	endsLocal: localTime(endsLocal),
	roomId,
});
