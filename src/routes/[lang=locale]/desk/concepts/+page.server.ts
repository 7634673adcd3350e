import { readListing } from '#shared/listing.ts';
import { deps } from '#platform/server/deps.ts';
import { conceptListing } from '#programme/concepts/concept.ts';
import { conceptPolicy } from '#programme/concepts/policy.ts';
import { listConcepts, overdueReports } from '#programme/concepts/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const listing = readListing(conceptListing, url.searchParams);
	return {
		listing,
		found: await listConcepts(deps(), actor, listing),
		overdue: await overdueReports(deps(), actor),
		mayCreate: conceptPolicy.begin(actor),
		removed: url.searchParams.get('removed'),
	};
};
