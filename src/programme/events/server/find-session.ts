import { and, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { occurrence } from '#shared/time.ts';
import { eventPolicy } from '../policy.ts';
import { findEvent, subjectOf, type FoundEvent } from './find-event.ts';
import { eventSession } from './session-tables.ts';

/** A session by its event and its id: an id of another event's session is `missing`. */
export async function findSession(
	tx: Tx,
	eventId: string,
	id: string,
): Promise<typeof eventSession.$inferSelect> {
	const [found] = await tx
		.select()
		.from(eventSession)
		.where(and(eq(eventSession.id, id), eq(eventSession.eventId, eventId)));
	if (!found) throw new Fault('missing', 'not_found');
	return found;
}

/** The event, for somebody who may change its agenda. */
export async function findEventToPlan(tx: Tx, actor: Actor, eventId: string): Promise<FoundEvent> {
	const found = await findEvent(tx, eventId);
	demand(eventPolicy, 'change', actor, subjectOf(found));
	return found;
}

/** Refuses times that the clocks at the event's place skip. */
export function demandTimes(
	fields: { readonly startsLocal: string; readonly endsLocal: string },
	zone: string,
): void {
	const issues = (['startsLocal', 'endsLocal'] as const)
		.filter((field) => occurrence(fields[field], zone) === 'never')
		.map((field) => ({ field, reason: 'skipped_time' }));
	if (issues.length > 0) throw new Fault('invalid', 'check_fields', { issues });
}
