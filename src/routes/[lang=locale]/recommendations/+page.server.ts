import { localDateAt } from '#shared/time.ts';
import { byAnswer } from '#programme/outcomes/recommendation.ts';
import { deps } from '#platform/server/deps.ts';
import { publicRecommendations } from '#programme/outcomes/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor } }) => {
	const recommendations = await publicRecommendations(deps(), actor);
	const today = localDateAt(deps().now(), 'Europe/Berlin');
	return { ...byAnswer(recommendations, today), today };
};
