import { and, inArray, isNull, or } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { Page } from '#shared/listing.ts';
import { demand } from '#shared/policy.ts';
import { readPlain, type LocalizedText } from '#shared/text.ts';
import { chosen, contains, lacksLanguage, listPage, overlaps } from '#platform/server/database/listing.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { InstitutionKind, ProgrammePart } from '../institution.ts';
import { institutionShape, type InstitutionListing } from '../listing.ts';
import { institutionPolicy } from '../policy.ts';
import { institution } from './tables.ts';

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

export type InstitutionList = Page<InstitutionRow> & {
	/** Countries to filter by: those of institutions the actor sees. */
	readonly countries: readonly string[];
};

/** The institutions the actor sees, a page of them. `kindName` gives the words a kind is sorted by. */
export async function listInstitutions(
	deps: Deps,
	actor: Actor,
	listing: InstitutionListing,
	kindName: (kind: InstitutionKind) => string = (kind) => kind,
): Promise<InstitutionList> {
	demand(institutionPolicy, 'list', actor, undefined);
	const { filters, sort } = listing;
	const where = and(
		isNull(institution.deletedAt),
		contains(institution.search, listing.q),
		chosen(institution.kind, filters.kind),
		chosen(institution.country, filters.country),
		overlaps(institution.parts, filters.part),
		overlaps(institution.themes, filters.theme),
		filters.translation && or(lacksLanguage(institution.name), lacksLanguage(institution.description)),
	);
	return deps.db.as(actor, async (tx) => {
		const page = await listPage(
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
		);
		const found = await tx
			.selectDistinct({ country: institution.country })
			.from(institution)
			.where(isNull(institution.deletedAt));
		return { ...page, countries: found.map(({ country }) => country) };
	});
}
