import { eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { historyOf, type Change } from '#platform/server/audit/history.ts';
import type { Deps } from '#platform/server/deps.ts';
import { eventPolicy } from '../policy.ts';
import { registrationTransitions, type RegistrationState } from '../registration.ts';
import { subjectOf } from './find-event.ts';
import { findRegistration } from './find-registration.ts';
import { selectRegistrations, type ListedRegistration } from './list-registrations.ts';
import { registration } from './tables.ts';

export type RegistrationDetail = {
	readonly registration: ListedRegistration;
	readonly isDeleted: boolean;
	/** None for those who may not take one. */
	readonly steps: readonly RegistrationState[];
	readonly mayChange: boolean;
	/** For those who may change it. */
	readonly history: readonly Change[];
};

/** One registration of an event. `missing` where the actor does not see it. */
export async function getRegistration(
	deps: Deps,
	actor: Actor,
	one: { readonly eventId: string; readonly id: string },
): Promise<RegistrationDetail> {
	return deps.db.as(actor, async (tx) => {
		const { event, row } = await findRegistration(tx, actor, one);
		const [found] = await selectRegistrations(tx, eq(registration.id, one.id));
		if (!found) throw new Fault('missing', 'not_found');
		const mayChange = eventPolicy.attend(actor, subjectOf(event));
		return {
			registration: found,
			isDeleted: row.deletedAt !== null,
			steps: mayChange && !row.deletedAt ? registrationTransitions[row.state] : [],
			mayChange,
			history: mayChange ? await historyOf(tx, 'registration', one.id) : [],
		};
	});
}
