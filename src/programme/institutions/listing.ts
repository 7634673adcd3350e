import { countries } from '#shared/country.ts';
import { isId } from '#shared/id.ts';
import type { Listing, ListingShape } from '#shared/listing.ts';
import { institutionKinds, programmeParts } from './institution.ts';
import { partnershipKinds, partnershipPhases } from './partnership.ts';
import { themes } from './theme.ts';

export const institutionShape = {
	sorts: ['name', 'kind', 'place', 'changed'],
	downwards: ['changed'],
	filters: {
		kind: institutionKinds,
		country: (code: string) => countries.includes(code),
		part: programmeParts,
		theme: themes,
		translation: ['missing'],
	},
	size: 50,
} as const satisfies ListingShape;
export type InstitutionListing = Listing<
	(typeof institutionShape.sorts)[number],
	keyof typeof institutionShape.filters
>;

export const partnershipShape = {
	sorts: ['partners', 'kind', 'phase', 'since', 'changed'],
	downwards: ['since', 'changed'],
	filters: {
		kind: partnershipKinds,
		phase: partnershipPhases,
		theme: themes,
		institution: isId,
	},
	size: 50,
} as const satisfies ListingShape;
export type PartnershipListing = Listing<
	(typeof partnershipShape.sorts)[number],
	keyof typeof partnershipShape.filters
>;
