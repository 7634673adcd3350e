import { deps } from '#platform/server/deps.ts';
import { publicResponses } from '#programme/concepts/server/api.ts';
import { dialogueDay } from '#programme/dialogues/recommendation.ts';
import { readPublicRecommendation } from '#programme/dialogues/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id, recommendation }, locals: { actor } }) => ({
	told: await readPublicRecommendation(deps(), actor, { id: recommendation, dialogueId: id }),
	responses: await publicResponses(deps(), actor, { recommendationIds: [recommendation] }),
	today: dialogueDay(deps().now()),
});
