import { readListing } from '#shared/listing.ts';
import { deps } from '#platform/server/deps.ts';
import { practiceListing } from '#programme/outcomes/practice.ts';
import { practicePolicy } from '#programme/outcomes/practice-policy.ts';
import { listPractices } from '#programme/outcomes/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const listing = readListing(practiceListing, url.searchParams);
	return {
		listing,
		found: await listPractices(deps(), actor, listing),
		mayCreate: practicePolicy.propose(actor, undefined),
		removed: url.searchParams.get('removed'),
	};
};
