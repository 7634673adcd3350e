import { eq, getTableColumns, getTableName } from 'drizzle-orm';
import type { PersonHolding } from '#programme/people/server/api.ts';
import { calendarFeed } from './tables.ts';

const { secretHash: _, ...told } = getTableColumns(calendarFeed);

/** Addresses of somebody's calendars. They go with the person: an erased one has no appointments to be told. */
export const feedHolding: PersonHolding = {
	tables: [calendarFeed],
	disclose: async (tx, { id }) => ({
		[getTableName(calendarFeed)]: await tx
			.select(told)
			.from(calendarFeed)
			.where(eq(calendarFeed.personId, id)),
	}),
	move: async (tx, fromId, toId) => {
		await tx.update(calendarFeed).set({ personId: toId }).where(eq(calendarFeed.personId, fromId));
	},
	erase: async (tx, { id }) => {
		await tx.delete(calendarFeed).where(eq(calendarFeed.personId, id));
	},
};
