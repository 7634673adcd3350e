import { desc, isNotNull } from 'drizzle-orm';
import type { Shelf } from '#platform/server/database/bin.ts';
import { dialoguePolicy } from '../policy.ts';
import { dialogueRecommendation } from './recommendation-tables.ts';
import { setRecommendationBin } from './write-recommendation.ts';

export const dialogueRecommendationShelf: Shelf = {
	noun: 'dialogue_recommendation',
	mayRestore: (actor) => dialoguePolicy.propose(actor),
	list: async (tx, limit) => {
		const { id, text, deletedAt } = dialogueRecommendation;
		const rows = await tx
			.select({ id, title: text, deletedAt })
			.from(dialogueRecommendation)
			.where(isNotNull(deletedAt))
			.orderBy(desc(deletedAt))
			.limit(limit);
		return rows.map(({ title, ...rest }) => ({ ...rest, title: [title] }));
	},
	restore: (deps, actor, id) => setRecommendationBin(deps, actor, { id, isInBin: false }),
};
