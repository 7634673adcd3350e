import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { demand } from '#shared/policy.ts';
import type { Deps } from '#platform/server/deps.ts';
import { agendaDays, type AgendaDay } from '../agenda.ts';
import { conflictsOf, type Conflict } from '../conflicts.ts';
import { eventPolicy } from '../policy.ts';
import type { Room } from '../room.ts';
import { findEvent, subjectOf } from './find-event.ts';
import { roomsOf } from './rooms.ts';
import { signUpsOf } from './sign-up/list-sign-ups.ts';
import { sessionsWhere, type SessionInAgenda } from './session-rows.ts';
import { eventSession } from './session-tables.ts';

export type Agenda = {
	readonly days: readonly AgendaDay<SessionInAgenda>[];
	readonly rooms: readonly Room[];
	/** Only for those who may change the agenda: others would learn of sessions they do not see. */
	readonly conflicts: readonly Conflict[];
	/** How many have signed up, by session; for the same. */
	readonly signUps: Readonly<Record<string, number>>;
};

/** The sessions of an event that the actor may see, by day, and the rooms they are in. */
export async function listSessions(
	deps: Deps,
	actor: Actor,
	{ eventId }: { readonly eventId: string },
): Promise<Agenda> {
	return deps.db.as(actor, async (tx) => {
		const found = await findEvent(tx, eventId);
		const subject = subjectOf(found);
		demand(eventPolicy, 'read', actor, subject);
		const sessions = await sessionsWhere(
			tx,
			and(eq(eventSession.eventId, eventId), isNull(eventSession.deletedAt)),
		);
		const mayChange = eventPolicy.change(actor, subject);
		const signedUp = mayChange ? await signUpsOf(tx, eventId) : new Map<string, string[]>();
		const inConflict = sessions.map((one) => ({ ...one, signedUp: signedUp.get(one.id) ?? [] }));
		return {
			days: agendaDays(sessions),
			rooms: await roomsOf(tx, eventId, actor.locale),
			conflicts: mayChange ? conflictsOf(found, inConflict) : [],
			signUps: Object.fromEntries([...signedUp].map(([id, its]) => [id, its.length])),
		};
	});
}
