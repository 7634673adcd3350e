import { and, eq, inArray, or, sql, type SQL } from 'drizzle-orm';
import { reach, type Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { eventPolicy, isInReach, registrationPolicy, type RegistrationSubject } from '../policy.ts';
import { findEvent, subjectOf, type FoundEvent } from './find-event.ts';
import { registration } from './tables.ts';

export type RegistrationRow = typeof registration.$inferSelect;

export function registrationSubject(
	event: Pick<FoundEvent, 'id' | 'projectId' | 'kind'>,
	row: Pick<RegistrationRow, 'institutionId' | 'personId'>,
): RegistrationSubject {
	const { institutionId, personId } = row;
	return { eventId: event.id, projectId: event.projectId, kind: event.kind, institutionId, personId };
}

/** A registration by its event and its id, locked if wanted: an id of another event's registration is `missing`. */
export async function findRegistration(
	tx: Tx,
	actor: Actor,
	{ eventId, id }: { readonly eventId: string; readonly id: string },
	lock?: 'update',
): Promise<{ event: FoundEvent; row: RegistrationRow }> {
	const event = await findEvent(tx, eventId);
	const query = tx
		.select()
		.from(registration)
		.where(and(eq(registration.id, id), eq(registration.eventId, eventId)));
	const [row] = lock ? await query.for(lock) : await query;
	if (!row || !registrationPolicy.read(actor, registrationSubject(event, row)))
		throw new Fault('missing', 'not_found');
	return { event, row };
}

/** The event, for somebody who answers for who comes to it. */
export async function findEventToAttend(tx: Tx, actor: Actor, eventId: string): Promise<FoundEvent> {
	const found = await findEvent(tx, eventId);
	demand(eventPolicy, 'attend', actor, subjectOf(found));
	return found;
}

/**
 * Which registrations of an event the actor reads: all where the event is in their reach, else those of the institutions they
 * coordinate and their own. The row policies say the same once more.
 */
export function readable(actor: Actor, event: FoundEvent): SQL | undefined {
	if (isInReach(actor, subjectOf(event))) return undefined;
	const institutions = reach(actor, 'institution', 'coordinator');
	const self = actor.kind === 'account' ? actor.personId : null;
	return (
		or(
			institutions.length > 0 ? inArray(registration.institutionId, institutions) : undefined,
			self ? eq(registration.personId, self) : undefined,
		) ?? sql`false`
	);
}
