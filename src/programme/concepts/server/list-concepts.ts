import { and, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import { reach, type Actor } from '#shared/actor.ts';
import { sortForReader, type Page, type SortKey } from '#shared/listing.ts';
import { demand, programmeWide } from '#shared/policy.ts';
import { readPlain, type LocalizedText } from '#shared/text.ts';
import { institution } from '#programme/institutions/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { chosen, contains, listPage } from '#platform/server/database/listing.ts';
import type { Deps } from '#platform/server/deps.ts';
import { conceptListing, type ConceptListing } from '../concept.ts';
import { conceptPolicy } from '../policy.ts';
import type { ConceptRow } from './find-concept.ts';
import { concept } from './tables.ts';

export type ListedConcept = Pick<
	ConceptRow,
	'id' | 'title' | 'term' | 'state' | 'edition' | 'updatedAt' | 'isExample'
> & { readonly institution: LocalizedText };

function select(tx: Tx, where: SQL | undefined): Promise<ListedConcept[]> {
	return tx
		.select({
			id: concept.id,
			title: concept.title,
			term: concept.term,
			state: concept.state,
			edition: concept.edition,
			updatedAt: concept.updatedAt,
			isExample: concept.isExample,
			institution: institution.name,
		})
		.from(concept)
		.innerJoin(institution, eq(institution.id, concept.institutionId))
		.where(where);
}

const nothing = { institutionId: '', state: 'mandate', isDeleted: false } as const;

/** The same as `conceptPolicy.read`, asked of the rows. */
export function readable(actor: Actor): SQL | undefined {
	if (programmeWide('team', 'reader')(actor, undefined)) return undefined;
	const own = reach(actor, 'institution', 'coordinator');
	return own.length === 0 ? sql`false` : inArray(concept.institutionId, own);
}

/** Concepts the actor works in or oversees. */
export async function listConcepts(
	deps: Deps,
	actor: Actor,
	listing: ConceptListing,
): Promise<Page<ListedConcept>> {
	demand(conceptPolicy, 'list', actor, nothing);
	const { q, filters } = listing;
	const wanted = and(
		isNull(concept.deletedAt),
		readable(actor),
		contains(sql`(${concept.search} || ' ' || ${institution.search})`, q),
		chosen(concept.state, filters.state),
		chosen(concept.institutionId, filters.institution),
	);
	const key: Readonly<Record<ConceptListing['sort'], (one: ListedConcept) => SortKey>> = {
		title: ({ title }) => readPlain(title, actor.locale),
		updated: ({ updatedAt }) => updatedAt.getTime(),
	};
	return deps.db.as(actor, (tx) =>
		listPage(
			listing,
			conceptListing.size,
			actor.locale,
			() => select(tx, wanted),
			key[listing.sort],
			(ids) => select(tx, inArray(concept.id, [...ids])),
		),
	);
}

/** The houses for which the actor may begin a concept. */
export async function houseChoices(deps: Deps, actor: Actor) {
	const own = reach(actor, 'institution', 'coordinator');
	if (own.length === 0) return [];
	const rows = await deps.db.as(actor, (tx) =>
		tx
			.select({ id: institution.id, name: institution.name })
			.from(institution)
			.where(and(inArray(institution.id, own), isNull(institution.deletedAt))),
	);
	const choices = rows.map(({ id, name }) => ({ value: id, label: readPlain(name, actor.locale) }));
	return sortForReader(choices, ({ label }) => label, actor.locale);
}
