import { and, eq, getTableName, gt, inArray, notInArray, sql } from 'drizzle-orm';
import type { PersonHolding } from '#programme/people/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { overStates, type RegistrationState } from '../registration.ts';
import { moveLocked } from './move-locked.ts';
import { offerSoon } from './seats/offer-later.ts';
import { lockSeats } from './seats/lock-seats.ts';
import { settleSeats } from './seats/settle-seats.ts';
import { event, registration, registrationLink } from './tables.ts';

/** Of two registrations of one person for one event, the one that says more stays; attendance says most. */
const weight: readonly RegistrationState[] = [
	'draft',
	'cancelled',
	'declined',
	'submitted',
	'waitlisted',
	'pending',
	'offered',
	'confirmed',
	'no_show',
	'attended',
];

export type Joined = {
	readonly eventId: string;
	readonly stayingId: string;
	readonly goneId: string;
	readonly at: Date;
};

/** Where both of two people who are one are registered for the same event: which registration stays, and which goes. */
export async function registrationsToJoin(tx: Tx, fromId: string, toId: string): Promise<Joined[]> {
	const both = await tx
		.select()
		.from(registration)
		.where(inArray(registration.personId, [fromId, toId]))
		.orderBy(registration.id);
	return both
		.filter(({ personId }) => personId === fromId)
		.flatMap((theirs) => {
			const own = both.find((one) => one.personId === toId && one.eventId === theirs.eventId);
			if (!own) return [];
			const rank = (one: typeof own) => (one.deletedAt ? -1 : weight.indexOf(one.state));
			const [staying, gone] = rank(theirs) > rank(own) ? [theirs, own] : [own, theirs];
			return [{ eventId: own.eventId, stayingId: staying.id, goneId: gone.id, at: gone.updatedAt }];
		});
}

/** Whoever is erased comes to nothing any more: their seats at what is still ahead go to others. */
async function giveBackSeats(tx: Tx, personId: string, now: Date): Promise<void> {
	const ahead = and(
		eq(registration.personId, personId),
		notInArray(registration.state, [...overStates, 'attended', 'no_show']),
		inArray(registration.eventId, tx.select({ id: event.id }).from(event).where(gt(event.endsAt, now))),
	);
	const events = await tx.select({ id: registration.eventId }).from(registration).where(ahead);
	const quotas = await lockSeats(tx, ...events.map(({ id }) => id));
	const rows = await tx
		.select({ id: registration.id, eventId: registration.eventId })
		.from(registration)
		.where(ahead)
		.for('update');
	await moveLocked(
		tx,
		rows.map(({ id }) => id),
		'cancelled',
		now,
	);
	for (const { id, eventId } of rows)
		if ((await settleSeats(tx, quotas, [id])).released) await offerSoon(tx, eventId);
}

/** Registrations. An erased person's stay without their words, so that attendances are counted as before. */
export const registrationHolding: PersonHolding = {
	tables: [registration],
	disclose: async (tx, { id }) => ({
		[getTableName(registration)]: await tx.select().from(registration).where(eq(registration.personId, id)),
	}),
	move: async (tx, fromId, toId) => {
		const both = await tx
			.select({ eventId: registration.eventId })
			.from(registration)
			.where(inArray(registration.personId, [fromId, toId]));
		const quotas = await lockSeats(tx, ...both.map(({ eventId }) => eventId));
		for (const { goneId, eventId, at } of await registrationsToJoin(tx, fromId, toId)) {
			// Its seats go back before it goes: the one that stays has its own.
			await tx.update(registration).set({ deletedAt: at }).where(eq(registration.id, goneId));
			const { released } = await settleSeats(tx, quotas, [goneId]);
			await tx.delete(registration).where(eq(registration.id, goneId));
			if (released) await offerSoon(tx, eventId);
		}
		await tx
			.update(registration)
			.set({ personId: toId, version: sql`${registration.version} + 1` })
			.where(eq(registration.personId, fromId));
	},
	erase: async (tx, { id }, now) => {
		await giveBackSeats(tx, id, now);
		const own = tx.select({ id: registration.id }).from(registration).where(eq(registration.personId, id));
		await tx.delete(registrationLink).where(inArray(registrationLink.registrationId, own));
		await tx
			.update(registration)
			.set({
				note: null,
				institutionTyped: null,
				updatedAt: now,
				version: sql`${registration.version} + 1`,
			})
			.where(eq(registration.personId, id));
	},
};
