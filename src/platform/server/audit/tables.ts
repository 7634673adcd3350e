import { bigint, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../database/columns.ts';

/**
 * Who did what to which record and when. Append-only (the application's role may not change it) and hash-chained.
 * It names fields, never their contents: no personal text is in it.
 */
export const auditEntry = pgTable(
	'audit_entry',
	{
		number: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
		at: instant().notNull(),
		/** The account, or null for visitor and system. */
		accountId: text(),
		actor: text().notNull(),
		noun: text().notNull(),
		recordId: uuid(),
		action: text().notNull(),
		fields: text().array().notNull(),
		previous: text().notNull(),
		hash: text().notNull(),
	},
	(table) => [index('audit_entry_record').on(table.noun, table.recordId)],
);
