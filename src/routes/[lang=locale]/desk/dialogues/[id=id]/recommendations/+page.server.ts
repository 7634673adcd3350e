import { deps } from '#platform/server/deps.ts';
import { dialogueDay } from '#programme/dialogues/recommendation.ts';
import { getDialogue, listRecommendations } from '#programme/dialogues/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => {
	const { row, can, statements } = await getDialogue(deps(), actor, { id });
	return {
		row,
		can,
		waiting: statements.pending,
		lines: await listRecommendations(deps(), actor, { dialogueId: id }),
		today: dialogueDay(deps().now()),
		removed: url.searchParams.get('removed'),
	};
};
