import { and, inArray, isNull, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { Page } from '#shared/listing.ts';
import { demand } from '#shared/policy.ts';
import { contains, listPage, overlaps } from '#platform/server/database/listing.ts';
import type { Deps } from '#platform/server/deps.ts';
import { peopleShape, type PeopleListing } from '../listing.ts';
import { sortName } from '../person.ts';
import { personPolicy } from '../policy.ts';
import { person } from './tables.ts';

export type PersonRow = {
	readonly id: string;
	readonly givenName: string;
	readonly familyName: string;
	readonly email: string | null;
	readonly languages: readonly string[];
	readonly isExample: boolean;
	readonly updatedAt: Date;
};

const columns = {
	id: person.id,
	givenName: person.givenName,
	familyName: person.familyName,
	email: person.email,
	languages: person.languages,
	isExample: person.isExample,
	updatedAt: person.updatedAt,
};

/**
 * Posts a person holds today; see `personSubject` for why the table is only named. The person's column is written out, since
 * the query library leaves away the table of a column where a query has but one, and `id` would be the post's.
 */
const posts = sql`select 1 from affiliation a where a.person_id = person.id and a.deleted_at is null
	and (a.ends_on is null or a.ends_on >= current_date)`;

/** The people the actor sees, a page of them. Erased ones are in no list. */
export async function listPeople(deps: Deps, actor: Actor, listing: PeopleListing): Promise<Page<PersonRow>> {
	demand(personPolicy, 'list', actor, undefined);
	const { filters, sort } = listing;
	const lacks = filters.lacks ?? [];
	const where = and(
		isNull(person.deletedAt),
		isNull(person.erasedAt),
		contains(person.search, listing.q),
		overlaps(person.languages, filters.language),
		filters.institution &&
			sql`exists (${posts} and a.institution_id = any(${sql.param([...filters.institution])}::uuid[]))`,
		lacks.includes('email') ? isNull(person.email) : undefined,
		lacks.includes('post') ? sql`not exists (${posts})` : undefined,
	);
	return deps.db.as(actor, (tx) =>
		listPage(
			listing,
			peopleShape.size,
			actor.locale,
			() =>
				tx
					.select({
						id: person.id,
						givenName: person.givenName,
						familyName: person.familyName,
						updatedAt: person.updatedAt,
					})
					.from(person)
					.where(where)
					.orderBy(person.id),
			(row) => (sort === 'changed' ? row.updatedAt.getTime() : sortName(row)),
			(ids) =>
				tx
					.select(columns)
					.from(person)
					.where(inArray(person.id, [...ids])),
		),
	);
}
