import { and, inArray, isNull, or } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { countries } from '#shared/country.ts';
import type { Listing, ListingShape, Page } from '#shared/listing.ts';
import { demand } from '#shared/policy.ts';
import { readPlain, type LocalizedText } from '#shared/text.ts';
import { chosen, contains, lacksLanguage, listPage, overlaps } from '#platform/server/database/listing.ts';
import type { Deps } from '#platform/server/deps.ts';
import {
	institutionKinds,
	programmeParts,
	type InstitutionKind,
	type ProgrammePart,
} from '../institution.ts';
import { institutionPolicy } from '../policy.ts';
import { themes } from '../theme.ts';
import { institution } from './tables.ts';

export const institutionShape = {
	sorts: ['name', 'kind', 'place', 'changed'],
	downwards: ['changed'],
	filters: {
		kind: institutionKinds,
		country: (code: string) => countries.includes(code),
		part: programmeParts,
		theme: themes,
		text: ['missing'],
	},
	size: 50,
} as const satisfies ListingShape;
export type InstitutionListing = Listing<
	(typeof institutionShape.sorts)[number],
	keyof typeof institutionShape.filters
>;

export type InstitutionRow = {
	readonly id: string;
	readonly name: LocalizedText;
	readonly acronym: string | null;
	readonly kind: InstitutionKind;
	readonly parts: readonly ProgrammePart[];
	readonly country: string;
	readonly place: string | null;
	readonly isPublished: boolean;
	readonly isExample: boolean;
	readonly updatedAt: Date;
};

/** The institutions the actor sees, a page of them. `kindName` gives the words a kind is sorted by. */
export async function listInstitutions(
	deps: Deps,
	actor: Actor,
	listing: InstitutionListing,
	kindName: (kind: InstitutionKind) => string = (kind) => kind,
): Promise<Page<InstitutionRow>> {
	demand(institutionPolicy, 'list', actor, undefined);
	const { filters, sort } = listing;
	const where = and(
		isNull(institution.deletedAt),
		contains(institution.search, listing.q),
		chosen(institution.kind, filters.kind),
		chosen(institution.country, filters.country),
		overlaps(institution.parts, filters.part),
		overlaps(institution.themes, filters.theme),
		filters.text && or(lacksLanguage(institution.name), lacksLanguage(institution.description)),
	);
	return deps.db.as(actor, (tx) =>
		listPage(
			listing,
			institutionShape.size,
			actor.locale,
			() =>
				tx
					.select({
						id: institution.id,
						name: institution.name,
						kind: institution.kind,
						place: institution.place,
						updatedAt: institution.updatedAt,
					})
					.from(institution)
					.where(where)
					.orderBy(institution.id),
			(row) => {
				if (sort === 'kind') return kindName(row.kind);
				if (sort === 'place') return row.place;
				return sort === 'changed' ? row.updatedAt.getTime() : readPlain(row.name, actor.locale);
			},
			(ids) =>
				tx
					.select({
						id: institution.id,
						name: institution.name,
						acronym: institution.acronym,
						kind: institution.kind,
						parts: institution.parts,
						country: institution.country,
						place: institution.place,
						isPublished: institution.isPublished,
						isExample: institution.isExample,
						updatedAt: institution.updatedAt,
					})
					.from(institution)
					.where(inArray(institution.id, [...ids])),
		),
	);
}
