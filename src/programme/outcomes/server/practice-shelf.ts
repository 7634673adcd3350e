import { desc, isNotNull } from 'drizzle-orm';
import { isTeam } from '#shared/policy.ts';
import type { Shelf } from '#platform/server/database/bin.ts';
import { practice } from './practice-tables.ts';
import { restorePractice } from './write-practice.ts';

export const practiceShelf: Shelf = {
	noun: 'practice',
	mayRestore: (actor) => isTeam(actor, undefined),
	list: async (tx, limit) => {
		const rows = await tx
			.select({ id: practice.id, title: practice.title, deletedAt: practice.deletedAt })
			.from(practice)
			.where(isNotNull(practice.deletedAt))
			.orderBy(desc(practice.deletedAt))
			.limit(limit);
		return rows.map(({ title, ...rest }) => ({ ...rest, title: [title] }));
	},
	restore: (deps, actor, id) => restorePractice(deps, actor, { id }),
};
