import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant, primaryId } from '../database/columns.ts';

/** A file kept on disk under its content hash. */
export const file = pgTable('file', {
	id: primaryId(),
	sha256: text().notNull(),
	name: text().notNull(),
	/** Told from the content, never from the name or the sender. */
	type: text().notNull(),
	bytes: integer().notNull(),
	purpose: text().notNull(),
	createdAt: instant().notNull().defaultNow(),
	/** After this the nightly job removes it. */
	keepUntil: instant(),
});
