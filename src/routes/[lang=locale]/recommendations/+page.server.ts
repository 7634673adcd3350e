import { deps } from '#platform/server/deps.ts';
import { publicRecommendations } from '#programme/outcomes/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor } }) => ({
	recommendations: await publicRecommendations(deps(), actor),
});
