import { deps } from '#platform/server/deps.ts';
import { profilesMade } from '#programme/cards/server/api.ts';
import { practiceFigures } from '#programme/outcomes/server/api.ts';
import { listReleases, publicResults } from '#programme/results/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor } }) => ({
	results: await publicResults(deps(), actor),
	releases: await listReleases(deps(), actor),
	practices: await practiceFigures(deps(), actor),
	// By quarter they are for those inside.
	profiles: (await profilesMade(deps(), actor))?.total ?? null,
});
