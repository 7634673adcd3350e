import { isId } from '#shared/id.ts';
import type { Listing, ListingShape } from '#shared/listing.ts';
import { themes } from '#programme/institutions/theme.ts';
import { projectStates } from './project.ts';

export const projectListing = {
	sorts: ['title', 'code', 'starts'],
	downwards: ['starts'],
	filters: { state: projectStates, theme: themes, institution: isId, translation: ['missing'] },
	size: 25,
} as const satisfies ListingShape;
export type ProjectListing = Listing<
	(typeof projectListing)['sorts'][number],
	keyof (typeof projectListing)['filters']
>;
