import { desc, isNotNull } from 'drizzle-orm';
import type { Shelf } from '#platform/server/database/bin.ts';
import { indicatorPolicy } from '../../indicator-policy.ts';
import { indicator } from '../tables.ts';
import { restoreIndicator } from './write-indicator.ts';

export const indicatorShelf: Shelf = {
	noun: 'indicator',
	mayRestore: (actor) => indicatorPolicy.begin(actor, undefined),
	list: async (tx, limit) => {
		const rows = await tx
			.select({ id: indicator.id, title: indicator.title, deletedAt: indicator.deletedAt })
			.from(indicator)
			.where(isNotNull(indicator.deletedAt))
			.orderBy(desc(indicator.deletedAt))
			.limit(limit);
		return rows.map(({ title, ...rest }) => ({ ...rest, title: [title] }));
	},
	restore: (deps, actor, id) => restoreIndicator(deps, actor, { id }),
};
