import { isId } from '#shared/id.ts';
import type { Listing, ListingShape } from '#shared/listing.ts';
import { locales } from '#shared/locale.ts';

export const peopleShape = {
	sorts: ['name', 'changed'],
	downwards: ['changed'],
	filters: {
		institution: isId,
		language: locales,
		lacks: ['email', 'post'],
	},
	size: 50,
} as const satisfies ListingShape;
export type PeopleListing = Listing<(typeof peopleShape.sorts)[number], keyof typeof peopleShape.filters>;
