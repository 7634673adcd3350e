import { eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import type { LocalizedText } from '#shared/text.ts';
import { demandStep, mayFollow } from '#shared/transition.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { person } from '#programme/people/server/api.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { EventMode, EventState } from '../event.ts';
import { registrationTransitions, type RegistrationState } from '../registration.ts';
import { placeInLine } from '../waiting.ts';
import { findEvent } from './find-event.ts';
import { seeRegistrationLink } from './registration-link.ts';
import { lockSeats } from './seats/lock-seats.ts';
import { moveSeated } from './seats/move-seated.ts';
import { shownQuotas } from './seats/seat-overview.ts';
import { waitingLine } from './seats/waiting-line.ts';
import { event, registration } from './tables.ts';

export type MyRegistration = {
	readonly id: string;
	readonly givenName: string;
	readonly familyName: string;
	readonly email: string | null;
	readonly state: RegistrationState;
	readonly institutionName: LocalizedText | null;
	readonly institutionTyped: string | null;
	readonly createdAt: Date;
	readonly mayCancel: boolean;
	/** Until when an offered seat is kept; null where none is. */
	readonly offerEndsAt: Date | null;
	/** The place on the waiting list, from 1; null for who does not wait. */
	readonly place: number | null;
	readonly event: {
		readonly id: string;
		readonly slug: string;
		readonly title: LocalizedText;
		readonly state: EventState;
		readonly mode: EventMode;
		readonly startsLocal: string;
		readonly endsLocal: string;
		readonly zone: string;
		readonly venue: string | null;
		readonly place: string | null;
	};
};

/** The one registration a link was made for. `missing` for a link that is wrong or too old. */
export async function myRegistration(
	deps: Deps,
	actor: Actor,
	{ secret }: { readonly secret: string },
): Promise<MyRegistration> {
	return deps.db.as(holder(actor), async (tx) => {
		const { id, ...found } = await behind(tx, deps.now(), secret);
		const line =
			found.state === 'waitlisted'
				? await waitingLine(tx, found.event.id, await shownQuotas(tx, found.event.id))
				: [];
		const mayCancel = mayFollow(registrationTransitions, found.state, 'cancelled');
		return { ...found, id, place: placeInLine(line, id), mayCancel };
	});
}

/** Withdraws it. A second time changes nothing. `conflict` where it can no longer be withdrawn. */
export async function cancelMyRegistration(
	deps: Deps,
	actor: Actor,
	{ secret }: { readonly secret: string },
): Promise<void> {
	const system = holder(actor);
	await deps.db.as(system, async (tx) => {
		const now = deps.now();
		const { id, event: seen } = await behind(tx, now, secret);
		const quotas = await lockSeats(tx, seen.id);
		const [locked] = await tx
			.select({ state: registration.state })
			.from(registration)
			.where(eq(registration.id, id))
			.for('update');
		if (!locked || locked.state === 'cancelled') return;
		demandStep(registrationTransitions, locked.state, 'cancelled');
		const seats = { deps, event: await findEvent(tx, seen.id), quotas };
		await audit(tx, system, now, ...(await moveSeated(tx, seats, [id], 'cancelled')));
	});
}

/** Whoever holds the link acts; what it opens is one row, found by the hash of its secret. */
function holder({ locale }: Actor): Actor {
	return { kind: 'system', name: 'registration-link', locale };
}

async function behind(
	tx: Tx,
	now: Date,
	secret: string,
): Promise<Omit<MyRegistration, 'mayCancel' | 'place'>> {
	const registrationId = await seeRegistrationLink(tx, now, secret);
	if (!registrationId) throw new Fault('missing', 'link_not_valid');
	const [found] = await tx
		.select({
			id: registration.id,
			givenName: person.givenName,
			familyName: person.familyName,
			email: person.email,
			state: registration.state,
			offerEndsAt: registration.offerEndsAt,
			institutionName: institution.name,
			institutionTyped: registration.institutionTyped,
			createdAt: registration.createdAt,
			isDeleted: registration.deletedAt,
			event: {
				id: event.id,
				slug: event.slug,
				title: event.title,
				state: event.state,
				mode: event.mode,
				startsLocal: event.startsLocal,
				endsLocal: event.endsLocal,
				zone: event.zone,
				venue: event.venue,
				place: event.place,
			},
		})
		.from(registration)
		.innerJoin(person, eq(person.id, registration.personId))
		.innerJoin(event, eq(event.id, registration.eventId))
		.leftJoin(institution, eq(institution.id, registration.institutionId))
		.where(eq(registration.id, registrationId));
	if (!found || found.isDeleted) throw new Fault('missing', 'link_not_valid');
	const { isDeleted: _, ...told } = found;
	return told;
}
