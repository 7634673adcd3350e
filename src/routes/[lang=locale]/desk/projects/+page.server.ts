import { readListing } from '#shared/listing.ts';
import { deps } from '#platform/server/deps.ts';
import { projectListing } from '#programme/projects/listing.ts';
import { projectPolicy } from '#programme/projects/policy.ts';
import { listProjects } from '#programme/projects/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const listing = readListing(projectListing, url.searchParams);
	return {
		listing,
		found: await listProjects(deps(), actor, listing),
		mayCreate: projectPolicy.create(actor, undefined),
		removed: url.searchParams.get('removed'),
	};
};
