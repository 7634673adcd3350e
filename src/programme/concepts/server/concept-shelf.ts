import { desc, isNotNull } from 'drizzle-orm';
import { isTeam } from '#shared/policy.ts';
import type { Shelf } from '#platform/server/database/bin.ts';
import { concept } from './tables.ts';
import { restoreConcept } from './write-concept.ts';

/** What was deleted of a concept's parts stands on the pages of the concept, for those who write it. */
export const conceptShelf: Shelf = {
	noun: 'concept',
	mayRestore: (actor) => isTeam(actor, undefined),
	list: async (tx, limit) => {
		const rows = await tx
			.select({ id: concept.id, title: concept.title, deletedAt: concept.deletedAt })
			.from(concept)
			.where(isNotNull(concept.deletedAt))
			.orderBy(desc(concept.deletedAt))
			.limit(limit);
		return rows.map(({ title, ...rest }) => ({ ...rest, title: [title] }));
	},
	restore: (deps, actor, id) => restoreConcept(deps, actor, { id }),
};
