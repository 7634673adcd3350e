import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from '../database/columns.ts';

/** How often something was tried in one window of time; kept here so that every process counts together. */
export const attempt = pgTable(
	'attempt',
	{
		/** Hash of purpose and subject: no address is kept. */
		key: text().notNull(),
		windowStart: instant().notNull(),
		expiresAt: instant().notNull(),
		count: integer().notNull().default(1),
	},
	(table) => [
		primaryKey({ columns: [table.key, table.windowStart] }),
		index('attempt_expires').on(table.expiresAt),
	],
);
