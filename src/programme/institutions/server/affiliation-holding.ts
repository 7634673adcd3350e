import { eq, getTableName } from 'drizzle-orm';
import type { PersonHolding } from '#programme/people/server/api.ts';
import { affiliation } from './tables.ts';

/** Posts. A post alone can tell who somebody is ("mayor of …"), so an erased person has none. */
export const affiliationHolding: PersonHolding = {
	tables: [affiliation],
	disclose: async (tx, { id }) => ({
		[getTableName(affiliation)]: await tx.select().from(affiliation).where(eq(affiliation.personId, id)),
	}),
	move: async (tx, fromId, toId) => {
		await tx.update(affiliation).set({ personId: toId }).where(eq(affiliation.personId, fromId));
	},
	erase: async (tx, { id }) => {
		await tx.delete(affiliation).where(eq(affiliation.personId, id));
	},
};
