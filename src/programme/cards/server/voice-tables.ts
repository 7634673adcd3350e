import { sql } from 'drizzle-orm';
import { check, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Locale } from '#shared/locale.ts';
import { instant, primaryId } from '#platform/server/database/columns.ts';
import { rowPolicies } from '#platform/server/database/policies.ts';
import { bytes, counselling, counsellingCentre } from './tables.ts';

/** A card of a centre read aloud in one language. It names nobody; another recording has another id. */
export const cardVoice = pgTable(
	'card_voice',
	{
		id: primaryId(),
		centreId: uuid()
			.notNull()
			.references(() => counsellingCentre.id, { onDelete: 'cascade' }),
		code: text().notNull(),
		locale: text().$type<Locale>().notNull(),
		/** Tells the text that was read: for another one it is not played. */
		digest: text().notNull(),
		/** A sound and nothing of when, where or with what it was recorded. */
		bytes: bytes().notNull(),
		addedAt: instant().notNull(),
	},
	(table) => [
		uniqueIndex('card_voice_of').on(table.centreId, table.code, table.locale),
		check('card_voice_small', sql`octet_length(${table.bytes}) <= 49152`),
		...rowPolicies({
			read: counselling(table.centreId),
			add: counselling(table.centreId),
			change: counselling(table.centreId),
		}),
	],
);
