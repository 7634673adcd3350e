import { desc, isNotNull } from 'drizzle-orm';
import { isTeam } from '#shared/policy.ts';
import type { Shelf } from '#platform/server/database/bin.ts';
import { project } from './tables.ts';
import { restoreProject } from './write-project.ts';

export const projectShelf: Shelf = {
	noun: 'project',
	mayRestore: (actor) => isTeam(actor, undefined),
	list: async (tx, limit) => {
		const rows = await tx
			.select({ id: project.id, title: project.title, deletedAt: project.deletedAt })
			.from(project)
			.where(isNotNull(project.deletedAt))
			.orderBy(desc(project.deletedAt))
			.limit(limit);
		return rows.map(({ title, ...rest }) => ({ ...rest, title: [title] }));
	},
	restore: (deps, actor, id) => restoreProject(deps, actor, { id }),
};
