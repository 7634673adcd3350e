import { readListing } from '#shared/listing.ts';
import { deps } from '#platform/server/deps.ts';
import { eventListing } from '#programme/events/listing.ts';
import { mayCreateEvents } from '#programme/events/policy.ts';
import { eventFacets, eventFilters, listEvents } from '#programme/events/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const listing = readListing(eventListing, url.searchParams);
	return {
		listing,
		found: await listEvents(deps(), actor, listing),
		facets: await eventFacets(deps(), actor),
		filters: await eventFilters(deps(), actor),
		mayCreate: mayCreateEvents(actor, undefined),
		removed: url.searchParams.get('removed'),
	};
};
