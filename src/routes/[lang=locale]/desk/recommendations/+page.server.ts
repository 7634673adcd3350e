import { readListing } from '#shared/listing.ts';
import { deps } from '#platform/server/deps.ts';
import { recommendationListing } from '#programme/outcomes/recommendation.ts';
import { listRecommendations } from '#programme/outcomes/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const listing = readListing(recommendationListing, url.searchParams);
	return {
		listing,
		found: await listRecommendations(deps(), actor, listing),
		removed: url.searchParams.get('removed'),
	};
};
