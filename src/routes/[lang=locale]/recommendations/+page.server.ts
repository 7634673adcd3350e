import { localDateAt } from '#shared/time.ts';
import { byAnswer } from '#programme/outcomes/recommendation.ts';
import { deps } from '#platform/server/deps.ts';
import { answeredRecommendations } from '#programme/concepts/server/api.ts';
import { dialogueDay } from '#programme/dialogues/recommendation.ts';
import { publicRecommendations } from '#programme/outcomes/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor } }) => {
	const recommendations = await publicRecommendations(deps(), actor);
	const today = localDateAt(deps().now(), 'Europe/Berlin');
	const ofDialogues = await answeredRecommendations(deps(), actor);
	return {
		...byAnswer(recommendations, today),
		today,
		ofDialogues,
		dialogueToday: dialogueDay(deps().now()),
	};
};
