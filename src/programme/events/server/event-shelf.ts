import { desc, isNotNull } from 'drizzle-orm';
import { reach } from '#shared/actor.ts';
import { isTeam } from '#shared/policy.ts';
import type { Shelf } from '#platform/server/database/bin.ts';
import { restoreEvent } from './remove-event.ts';
import { event } from './tables.ts';

export const eventShelf: Shelf = {
	noun: 'event',
	mayRestore: (actor) => isTeam(actor, undefined) || reach(actor, 'project', 'team', 'organiser').length > 0,
	list: async (tx, limit) => {
		const rows = await tx
			.select({ id: event.id, title: event.title, deletedAt: event.deletedAt })
			.from(event)
			.where(isNotNull(event.deletedAt))
			.orderBy(desc(event.deletedAt))
			.limit(limit);
		return rows.map(({ title, ...rest }) => ({ ...rest, title: [title] }));
	},
	restore: (deps, actor, id) => restoreEvent(deps, actor, { id }),
};
