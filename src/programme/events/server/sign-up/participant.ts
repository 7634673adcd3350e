import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { findEvent, type EventRow } from '../find-event.ts';
import { seeRegistrationLink } from '../registration-link.ts';
import { seatKeeping } from '../seats/move-seated.ts';
import { registration } from '../tables.ts';

/** Whoever takes part: by the link to their registration, or with an account by the event. */
export type Participant = { readonly secret: string } | { readonly eventId: string };

export type OwnRegistration = {
	readonly id: string;
	readonly state: (typeof registration.$inferSelect)['state'];
	readonly event: EventRow;
};

/**
 * Works on the one registration that is the participant's own, as the system: they may write nothing else of an event.
 * `missing` for a link that does not work, and for an account that is not registered.
 */
export async function asParticipant<T>(
	deps: Deps,
	actor: Actor,
	who: Participant,
	work: (tx: Tx, own: OwnRegistration) => Promise<T>,
): Promise<T> {
	return deps.db.as(seatKeeping(actor), async (tx) => {
		const own =
			'secret' in who ? await behindLink(tx, deps.now(), who.secret) : await ofAccount(tx, actor, who);
		const { id, state, eventId } = own;
		return work(tx, { id, state, event: await findEvent(tx, eventId) });
	});
}

const columns = { id: registration.id, state: registration.state, eventId: registration.eventId };

async function behindLink(tx: Tx, now: Date, secret: string) {
	const id = await seeRegistrationLink(tx, now, secret);
	const [found] = id
		? await tx
				.select(columns)
				.from(registration)
				.where(and(eq(registration.id, id), isNull(registration.deletedAt)))
		: [];
	if (!found) throw new Fault('missing', 'link_not_valid');
	return found;
}

async function ofAccount(tx: Tx, actor: Actor, { eventId }: { readonly eventId: string }) {
	const personId = actor.kind === 'account' ? actor.personId : null;
	const [found] = personId
		? await tx
				.select(columns)
				.from(registration)
				.where(
					and(
						eq(registration.eventId, eventId),
						eq(registration.personId, personId),
						isNull(registration.deletedAt),
					),
				)
		: [];
	if (!found) throw new Fault('missing', 'not_found');
	return found;
}
