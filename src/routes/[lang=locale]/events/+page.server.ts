import { readListing } from '#shared/listing.ts';
import { deps } from '#platform/server/deps.ts';
import { publicEventShape } from '#programme/events/public-event.ts';
import { listPublicEvents, publicEventFacets } from '#programme/events/server/list-public-events.ts';
import { listActionFields } from '#programme/projects/server/read-programme.ts';

export const load = async ({ locals: { actor }, url }) => {
	const listing = readListing(publicEventShape, url.searchParams);
	const [found, facets, fields] = await Promise.all([
		listPublicEvents(deps(), actor, listing),
		publicEventFacets(deps(), actor),
		listActionFields(deps(), actor),
	]);
	return { listing, found, facets, fields };
};
