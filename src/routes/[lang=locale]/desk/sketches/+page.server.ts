import { readListing } from '#shared/listing.ts';
import { deps } from '#platform/server/deps.ts';
import { sketchPolicy } from '#programme/sketches/policy.ts';
import { sketchListing } from '#programme/sketches/sketch.ts';
import { listSketches } from '#programme/sketches/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const listing = readListing(sketchListing, url.searchParams);
	return {
		listing,
		found: await listSketches(deps(), actor, listing),
		mayCreate: sketchPolicy.propose(actor),
		removed: url.searchParams.get('removed'),
	};
};
