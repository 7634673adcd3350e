import { deps } from '#platform/server/deps.ts';
import { listReleases, publicResults } from '#programme/results/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor } }) => ({
	results: await publicResults(deps(), actor),
	releases: await listReleases(deps(), actor),
});
