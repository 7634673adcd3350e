import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { demand } from '#shared/policy.ts';
import type { Deps } from '#platform/server/deps.ts';
import { agendaDays, agendaWarnings, type AgendaDay, type AgendaWarning } from '../agenda.ts';
import { eventPolicy } from '../policy.ts';
import { findEvent, subjectOf } from './find-event.ts';
import { eventSession } from './tables.ts';

export type SessionRow = typeof eventSession.$inferSelect;

export type Agenda = {
	readonly days: readonly AgendaDay<SessionRow>[];
	/** Only for those who may change the agenda: others would learn of sessions they do not see. */
	readonly warnings: readonly AgendaWarning[];
};

/** The sessions of an event that the actor may see, by day. */
export async function listSessions(
	deps: Deps,
	actor: Actor,
	{ eventId }: { readonly eventId: string },
): Promise<Agenda> {
	return deps.db.as(actor, async (tx) => {
		const found = await findEvent(tx, eventId);
		const subject = subjectOf(found);
		demand(eventPolicy, 'read', actor, subject);
		const sessions = await tx
			.select()
			.from(eventSession)
			.where(and(eq(eventSession.eventId, eventId), isNull(eventSession.deletedAt)));
		const mayChange = eventPolicy.change(actor, subject);
		return { days: agendaDays(sessions), warnings: mayChange ? agendaWarnings(found, sessions) : [] };
	});
}
