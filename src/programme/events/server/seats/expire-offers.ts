import { and, eq, isNull, lte, min } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { isFault } from '#shared/fault.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { JobKind } from '#platform/server/jobs/job.ts';
import { findEvent } from '../find-event.ts';
import { registration } from '../tables.ts';
import { lockSeats } from './lock-seats.ts';
import { moveSeated, offerFree } from './move-seated.ts';
import { offerKind } from './offer-later.ts';

const system: Actor = { kind: 'system', name: 'seats', locale: 'en' };

/**
 * Ends the offers of an event whose time is over and offers free seats to those who wait. It may run at any time, and as often as
 * one likes: it does what is due, and once.
 */
export async function offerSeats(deps: Deps, { eventId }: { readonly eventId: string }): Promise<void> {
	await deps.db.as(system, async (tx) => {
		const quotas = await lockSeats(tx, eventId);
		const event = await findEvent(tx, eventId);
		const seats = { deps, event, quotas };
		const now = deps.now();
		const over = await tx
			.select({ id: registration.id })
			.from(registration)
			.where(
				and(
					eq(registration.eventId, eventId),
					eq(registration.state, 'offered'),
					lte(registration.offerEndsAt, now),
					isNull(registration.deletedAt),
				),
			)
			.orderBy(registration.id)
			.for('update');
		const ended = await moveSeated(
			tx,
			seats,
			over.map(({ id }) => id),
			'cancelled',
			{ tell: 'offer_ended' },
		);
		await audit(tx, system, now, ...ended, ...(await offerFree(tx, seats)));
	});
}

export const offerJob: JobKind = {
	kind: offerKind,
	run: async (deps, { eventId }) => {
		if (typeof eventId !== 'string') return;
		try {
			await offerSeats(deps, { eventId });
		} catch (error) {
			// The event is gone for good, and its waiting list with it.
			if (!isFault(error) || error.kind !== 'missing') throw error;
		}
	},
};

/** Nightly: ends what a lost job has left, in every event with an offer that is over. */
export const sweepOffers: JobKind = {
	kind: 'seats.sweep',
	isNightly: true,
	run: async (deps) => {
		const events = await deps.db.as(system, (tx) =>
			tx
				.select({ eventId: registration.eventId, first: min(registration.offerEndsAt) })
				.from(registration)
				.where(and(eq(registration.state, 'offered'), lte(registration.offerEndsAt, deps.now())))
				.groupBy(registration.eventId),
		);
		for (const { eventId } of events) await offerSeats(deps, { eventId });
	},
};
