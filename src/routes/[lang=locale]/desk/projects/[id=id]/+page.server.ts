import { readListing } from '#shared/listing.ts';
import { deps } from '#platform/server/deps.ts';
import { eventListing } from '#programme/events/listing.ts';
import { listEvents } from '#programme/events/server/api.ts';
import { getProject } from '#programme/projects/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => {
	const listing = readListing(eventListing, new URLSearchParams({ project: id }));
	return {
		detail: await getProject(deps(), actor, { id }),
		events: await listEvents(deps(), actor, listing),
		isSaved: url.searchParams.has('saved'),
	};
};
