import { sql } from 'drizzle-orm';
import { check, foreignKey, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant, oneOf, primaryId } from '#platform/server/database/columns.ts';
import { rowPolicies } from '#platform/server/database/policies.ts';
import { photoLicences, type PhotoLicence } from '../media/photo.ts';
import { bytes, counselling, deckOverlay } from './tables.ts';

/** The photo on a card that a centre laid over the deck. It goes with the card, bytes and all; another photo has another id. */
export const cardPhoto = pgTable(
	'card_photo',
	{
		id: primaryId(),
		centreId: uuid().notNull(),
		code: text().notNull(),
		/** JPEG without anything about where, when or with what it was taken. */
		bytes: bytes().notNull(),
		credit: text().notNull(),
		licence: text().$type<PhotoLicence>().notNull(),
		addedAt: instant().notNull(),
	},
	(table) => [
		foreignKey({
			columns: [table.centreId, table.code],
			foreignColumns: [deckOverlay.centreId, deckOverlay.code],
		}).onDelete('cascade'),
		uniqueIndex('card_photo_of').on(table.centreId, table.code),
		oneOf('card_photo_licence', table.licence, photoLicences),
		check('card_photo_small', sql`octet_length(${table.bytes}) <= 49152`),
		...rowPolicies({
			read: counselling(table.centreId),
			add: counselling(table.centreId),
			change: counselling(table.centreId),
		}),
	],
);
