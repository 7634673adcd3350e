import { desc, eq, isNotNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { isTeam } from '#shared/policy.ts';
import type { Shelf } from '#platform/server/database/bin.ts';
import { restoreInstitution } from './remove-institution.ts';
import { restorePartnership } from './remove-partnership.ts';
import { institution, partnership } from './tables.ts';

export const institutionShelf: Shelf = {
	noun: 'institution',
	mayRestore: (actor) => isTeam(actor, undefined),
	list: async (tx, limit) => {
		const rows = await tx
			.select({ id: institution.id, name: institution.name, deletedAt: institution.deletedAt })
			.from(institution)
			.where(isNotNull(institution.deletedAt))
			.orderBy(desc(institution.deletedAt))
			.limit(limit);
		return rows.map(({ name, ...rest }) => ({ ...rest, title: [name] }));
	},
	restore: restoreInstitution,
};

export const partnershipShelf: Shelf = {
	noun: 'partnership',
	mayRestore: (actor) => isTeam(actor, undefined),
	list: async (tx, limit) => {
		const first = alias(institution, 'first');
		const second = alias(institution, 'second');
		const rows = await tx
			.select({ id: partnership.id, a: first.name, b: second.name, deletedAt: partnership.deletedAt })
			.from(partnership)
			.innerJoin(first, eq(first.id, partnership.firstId))
			.innerJoin(second, eq(second.id, partnership.secondId))
			.where(isNotNull(partnership.deletedAt))
			.orderBy(desc(partnership.deletedAt))
			.limit(limit);
		return rows.map(({ a, b, ...rest }) => ({ ...rest, title: [a, b] }));
	},
	restore: restorePartnership,
};
