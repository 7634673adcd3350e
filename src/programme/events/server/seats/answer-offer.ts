import { eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demandStep } from '#shared/transition.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { registrationTransitions } from '../../registration.ts';
import { findEvent } from '../find-event.ts';
import { seeRegistrationLink } from '../registration-link.ts';
import { registration } from '../tables.ts';
import { lockSeats } from './lock-seats.ts';
import { moveSeated, seatKeeping } from './move-seated.ts';

/**
 * Takes an offered seat, or gives it to the next one, by the link from the mail. Taking it a second time changes nothing.
 * `conflict` / `offer_ended` when its time is over, be it while somebody clicks; `missing` for a link that does not work.
 */
export async function answerOffer(
	deps: Deps,
	actor: Actor,
	{ secret, takes }: { readonly secret: string; readonly takes: boolean },
): Promise<void> {
	const system = seatKeeping(actor);
	await deps.db.as(system, async (tx) => {
		const id = await seeRegistrationLink(tx, deps.now(), secret);
		const eventId = id && (await eventOf(tx, id));
		if (!id || !eventId) throw new Fault('missing', 'link_not_valid');
		const quotas = await lockSeats(tx, eventId);
		const [row] = await tx.select().from(registration).where(eq(registration.id, id)).for('update');
		if (!row || row.deletedAt) throw new Fault('missing', 'link_not_valid');
		const to = takes ? 'confirmed' : 'cancelled';
		if (takes && row.state === to) return;
		const now = deps.now();
		// The moment counts, not whether the job that ends offers has come by already.
		const isOver = row.state !== 'offered' || (row.offerEndsAt !== null && row.offerEndsAt <= now);
		if (isOver) throw new Fault('conflict', 'offer_ended');
		demandStep(registrationTransitions, row.state, to);
		const event = await findEvent(tx, eventId);
		await audit(tx, system, now, ...(await moveSeated(tx, { deps, event, quotas }, [id], to)));
	});
}

async function eventOf(tx: Tx, id: string): Promise<string | undefined> {
	const [found] = await tx
		.select({ eventId: registration.eventId })
		.from(registration)
		.where(eq(registration.id, id));
	return found?.eventId;
}
