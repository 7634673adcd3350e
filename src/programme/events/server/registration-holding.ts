import { eq, getTableName, inArray, sql } from 'drizzle-orm';
import type { PersonHolding } from '#programme/people/server/api.ts';
import type { RegistrationState } from '../registration.ts';
import { registration, registrationLink } from './tables.ts';

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

/** Registrations. An erased person's stay without their words, so that attendances are counted as before. */
export const registrationHolding: PersonHolding = {
	tables: [registration],
	disclose: async (tx, { id }) => ({
		[getTableName(registration)]: await tx.select().from(registration).where(eq(registration.personId, id)),
	}),
	move: async (tx, fromId, toId) => {
		const both = await tx
			.select()
			.from(registration)
			.where(inArray(registration.personId, [fromId, toId]));
		for (const theirs of both.filter(({ personId }) => personId === fromId)) {
			const own = both.find((one) => one.personId === toId && one.eventId === theirs.eventId);
			if (!own) continue;
			const rank = (one: typeof own) => (one.deletedAt ? -1 : weight.indexOf(one.state));
			await tx.delete(registration).where(eq(registration.id, rank(theirs) > rank(own) ? own.id : theirs.id));
		}
		await tx
			.update(registration)
			.set({ personId: toId, version: sql`${registration.version} + 1` })
			.where(eq(registration.personId, fromId));
	},
	erase: async (tx, { id }, now) => {
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
