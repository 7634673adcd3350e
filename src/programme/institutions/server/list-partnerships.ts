import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Actor } from '#shared/actor.ts';
import { searchWords, type Page } from '#shared/listing.ts';
import { demand } from '#shared/policy.ts';
import { readPlain, type LocalizedText } from '#shared/text.ts';
import { chosen, contains, listPage, overlaps } from '#platform/server/database/listing.ts';
import type { Deps } from '#platform/server/deps.ts';
import { partnershipShape, type PartnershipListing } from '../listing.ts';
import { partnershipPhases, type PartnershipKind, type PartnershipPhase } from '../partnership.ts';
import { partnershipPolicy } from '../policy.ts';
import type { NamedInstitution } from './get-institution.ts';
import { institution, partnership } from './tables.ts';

export type PartnershipRow = {
	readonly id: string;
	readonly first: NamedInstitution;
	readonly second: NamedInstitution;
	readonly title: LocalizedText | null;
	readonly kind: PartnershipKind;
	readonly phase: PartnershipPhase;
	readonly startedOn: string | null;
	readonly isExample: boolean;
};

const first = alias(institution, 'first');
const second = alias(institution, 'second');

/** The partnerships the actor sees, a page of them. Searched by the names of both sides. */
export async function listPartnerships(
	deps: Deps,
	actor: Actor,
	listing: PartnershipListing,
	kindName: (kind: PartnershipKind) => string = (kind) => kind,
): Promise<Page<PartnershipRow>> {
	demand(partnershipPolicy, 'list', actor, undefined);
	const { filters, sort } = listing;
	// Every word in either name: "Buca Hannover" finds the two together.
	const words = searchWords(listing.q).map((word) =>
		or(contains(first.search, word), contains(second.search, word)),
	);
	const where = and(
		isNull(partnership.deletedAt),
		...words,
		chosen(partnership.kind, filters.kind),
		chosen(partnership.phase, filters.phase),
		overlaps(partnership.themes, filters.theme),
		filters.institution &&
			or(chosen(partnership.firstId, filters.institution), chosen(partnership.secondId, filters.institution)),
	);
	const columns = {
		id: partnership.id,
		first: { id: first.id, name: first.name },
		second: { id: second.id, name: second.name },
		title: partnership.title,
		kind: partnership.kind,
		phase: partnership.phase,
		startedOn: partnership.startedOn,
		isExample: partnership.isExample,
	};
	return deps.db.as(actor, (tx) =>
		listPage(
			listing,
			partnershipShape.size,
			actor.locale,
			() =>
				tx
					.select({ ...columns, updatedAt: partnership.updatedAt })
					.from(partnership)
					.innerJoin(first, eq(first.id, partnership.firstId))
					.innerJoin(second, eq(second.id, partnership.secondId))
					.where(where)
					.orderBy(partnership.id),
			(row) => {
				if (sort === 'kind') return kindName(row.kind);
				if (sort === 'phase') return partnershipPhases.indexOf(row.phase);
				if (sort === 'since') return row.startedOn;
				if (sort === 'changed') return row.updatedAt.getTime();
				return `${readPlain(row.first.name, actor.locale)} ${readPlain(row.second.name, actor.locale)}`;
			},
			(ids) =>
				tx
					.select(columns)
					.from(partnership)
					.innerJoin(first, eq(first.id, partnership.firstId))
					.innerJoin(second, eq(second.id, partnership.secondId))
					.where(inArray(partnership.id, [...ids])),
		),
	);
}
