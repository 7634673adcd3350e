import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { LocalizedText } from '#shared/text.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { EventKind } from '../event.ts';
import { registrationPolicy } from '../policy.ts';
import type { RegistrationPart, RegistrationState } from '../registration.ts';
import { event, registration } from './tables.ts';

export type PersonRegistration = {
	readonly id: string;
	readonly eventId: string;
	readonly title: LocalizedText;
	readonly kind: EventKind;
	readonly startsLocal: string;
	readonly endsLocal: string;
	readonly part: RegistrationPart;
	readonly state: RegistrationState;
};

/** Where a person was and will be, newest first, as far as the actor may see the event and the registration. */
export async function personRegistrations(
	deps: Deps,
	actor: Actor,
	{ personId }: { readonly personId: string },
): Promise<PersonRegistration[]> {
	return deps.db.as(actor, async (tx) => {
		const rows = await tx
			.select({
				id: registration.id,
				eventId: event.id,
				title: event.title,
				kind: event.kind,
				startsLocal: event.startsLocal,
				endsLocal: event.endsLocal,
				part: registration.part,
				state: registration.state,
				projectId: event.projectId,
				institutionId: registration.institutionId,
			})
			.from(registration)
			.innerJoin(event, eq(event.id, registration.eventId))
			.where(
				and(eq(registration.personId, personId), isNull(registration.deletedAt), isNull(event.deletedAt)),
			)
			.orderBy(desc(event.startsAt));
		return rows
			.filter((row) => registrationPolicy.read(actor, { ...row, personId }))
			.map(({ projectId: _, institutionId: __, ...told }) => told);
	});
}
