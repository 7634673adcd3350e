import { and, eq, inArray, isNull, or, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Actor } from '#shared/actor.ts';
import { searchWords, type Page, type SortKey } from '#shared/listing.ts';
import { demand } from '#shared/policy.ts';
import { readPlain } from '#shared/text.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { person } from '#programme/people/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { chosen, contains, listPage } from '#platform/server/database/listing.ts';
import type { Deps } from '#platform/server/deps.ts';
import { registrationListing, type RegistrationListing } from '../listing.ts';
import { eventPolicy } from '../policy.ts';
import { registrationStates } from '../registration.ts';
import { findEvent, subjectOf, type FoundEvent } from './find-event.ts';
import { readable } from './find-registration.ts';
import { registration } from './tables.ts';

const host = alias(institution, 'stood_for');

const shown = {
	id: registration.id,
	version: registration.version,
	personId: registration.personId,
	givenName: person.givenName,
	familyName: person.familyName,
	email: person.email,
	institutionId: registration.institutionId,
	institutionName: host.name,
	institutionTyped: registration.institutionTyped,
	part: registration.part,
	state: registration.state,
	locale: registration.locale,
	note: registration.note,
	createdAt: registration.createdAt,
	attendedAt: registration.attendedAt,
	isExample: registration.isExample,
};

/** The select that lists and exports share. */
export function selectRegistrations(tx: Tx, where: SQL | undefined) {
	return tx
		.select(shown)
		.from(registration)
		.innerJoin(person, eq(person.id, registration.personId))
		.leftJoin(host, eq(host.id, registration.institutionId))
		.where(where);
}
export type ListedRegistration = Awaited<ReturnType<typeof selectRegistrations>>[number];

export function wantedRegistrations(
	actor: Actor,
	event: FoundEvent,
	{ q, filters }: Pick<RegistrationListing, 'q' | 'filters'>,
): SQL | undefined {
	return and(
		eq(registration.eventId, event.id),
		isNull(registration.deletedAt),
		readable(actor, event),
		// Each word in the person's name or in the institution's: "Ayşe Buca" finds Ayşe from Buca.
		...searchWords(q).map((word) => or(contains(person.search, word), contains(host.search, word))),
		chosen(registration.state, filters.state),
		chosen(registration.part, filters.part),
		chosen(registration.institutionId, filters.institution),
	);
}

const key: Readonly<Record<RegistrationListing['sort'], (row: ListedRegistration, actor: Actor) => SortKey>> =
	{
		name: ({ familyName, givenName }) => `${familyName} ${givenName}`,
		institution: (row, { locale }) =>
			row.institutionName ? readPlain(row.institutionName, locale) : row.institutionTyped,
		state: ({ state }) => registrationStates.indexOf(state),
		received: ({ createdAt }) => createdAt.getTime(),
	};

/** Who is registered for an event, as far as the actor may see. */
export async function listRegistrations(
	deps: Deps,
	actor: Actor,
	{ eventId, listing }: { readonly eventId: string; readonly listing: RegistrationListing },
): Promise<Page<ListedRegistration>> {
	return deps.db.as(actor, async (tx) => {
		const found = await findEvent(tx, eventId);
		demand(eventPolicy, 'readRegistrations', actor, subjectOf(found));
		return listPage(
			listing,
			registrationListing.size,
			actor.locale,
			() => selectRegistrations(tx, wantedRegistrations(actor, found, listing)),
			(row) => key[listing.sort](row, actor),
			(ids) => selectRegistrations(tx, inArray(registration.id, [...ids])),
		);
	});
}
