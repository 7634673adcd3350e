import { desc, isNotNull } from 'drizzle-orm';
import { isTeam } from '#shared/policy.ts';
import type { Shelf } from '#platform/server/database/bin.ts';
import { personName } from '../person.ts';
import { restorePerson } from './remove-person.ts';
import { person } from './tables.ts';

export const personShelf: Shelf = {
	noun: 'person',
	mayRestore: (actor) => isTeam(actor, undefined),
	list: async (tx, limit) => {
		const rows = await tx
			.select()
			.from(person)
			.where(isNotNull(person.deletedAt))
			.orderBy(desc(person.deletedAt))
			.limit(limit);
		return rows.map((row) => ({ id: row.id, title: [personName(row)], deletedAt: row.deletedAt }));
	},
	restore: restorePerson,
};
