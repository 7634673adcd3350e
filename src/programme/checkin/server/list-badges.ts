import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { sortForReader } from '#shared/listing.ts';
import type { LocalizedText } from '#shared/text.ts';
import { event, findEventToAttend, registration } from '#programme/events/server/api.ts';
import type { RegistrationPart, RegistrationState } from '#programme/events/registration.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { person } from '#programme/people/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { badge } from './tables.ts';

export type ListedBadge = {
	readonly id: string;
	readonly registrationId: string;
	readonly serial: string;
	readonly code: string;
	readonly issuedAt: Date;
	readonly revokedAt: Date | null;
	readonly givenName: string;
	readonly familyName: string;
	readonly languages: readonly string[];
	readonly institutionName: LocalizedText | null;
	readonly acronym: string | null;
	readonly part: RegistrationPart;
	readonly state: RegistrationState;
};

/** The badges in force of an event, by name. */
export async function listBadges(
	deps: Deps,
	actor: Actor,
	{ eventId }: { readonly eventId: string },
): Promise<{ badges: ListedBadge[]; title: LocalizedText }> {
	return deps.db.as(actor, async (tx) => {
		const { title } = await findEventToAttend(tx, actor, eventId);
		const badges = await selectBadges(tx, eventId);
		return {
			badges: sortForReader(
				badges.filter(({ revokedAt }) => revokedAt === null),
				({ familyName, givenName }) => `${familyName} ${givenName}`,
				actor.locale,
			),
			title,
		};
	});
}

/** All badges that an event has ever given, to registrations that are not in the bin. */
export async function selectBadges(tx: Tx, eventId: string): Promise<ListedBadge[]> {
	return tx
		.select({
			id: badge.id,
			registrationId: badge.registrationId,
			serial: badge.serial,
			code: badge.code,
			issuedAt: badge.issuedAt,
			revokedAt: badge.revokedAt,
			givenName: person.givenName,
			familyName: person.familyName,
			languages: person.languages,
			institutionName: institution.name,
			acronym: institution.acronym,
			part: registration.part,
			state: registration.state,
		})
		.from(badge)
		.innerJoin(registration, and(eq(registration.id, badge.registrationId), isNull(registration.deletedAt)))
		.innerJoin(event, eq(event.id, registration.eventId))
		.innerJoin(person, eq(person.id, registration.personId))
		.leftJoin(institution, eq(institution.id, registration.institutionId))
		.where(eq(badge.eventId, eventId))
		.orderBy(asc(badge.issuedAt), asc(badge.id));
}
