import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Locale } from '#shared/locale.ts';
import {
	localized,
	oneOf,
	primaryId,
	reachesAll,
	recordColumns,
	writesAll,
	writesScoped,
} from '../database/columns.ts';
import { rowPolicies } from '../database/policies.ts';
import { audiences, type Audience, type FileType } from './document.ts';

/**
 * A file with a title at some record. Its bytes lie on disk under their hash. Who sees the record sees what is meant for its
 * readers; `koprue.sees_record`, `sees_inside` and `keeps_record` know the records by noun.
 */
export const document = pgTable(
	'document',
	{
		id: primaryId(),
		/** What kind of record it hangs on, and which one. */
		noun: text().notNull(),
		recordId: uuid().notNull(),
		title: localized().notNull(),
		/** The language it is written in; null for pictures and what has several. */
		language: text().$type<Locale>(),
		audience: text().$type<Audience>().notNull().default('inside'),
		sha256: text().notNull(),
		name: text().notNull(),
		/** Told from the content, never from the name or the sender. */
		type: text().$type<FileType>().notNull(),
		bytes: integer().notNull(),
		...recordColumns(),
	},
	(table) => [
		oneOf('document_audience', table.audience, audiences),
		index('document_record').on(table.noun, table.recordId),
		index('document_sha256').on(table.sha256),
		...rowPolicies({
			read: sql`${reachesAll} or koprue.keeps_record(${table.noun}, ${table.recordId})
				or (${table.deletedAt} is null and koprue.sees_record(${table.noun}, ${table.recordId})
					and (${table.audience} = 'record' or koprue.sees_inside(${table.noun}, ${table.recordId})))`,
			add: sql`${writesAll} or (${writesScoped} and koprue.keeps_record(${table.noun}, ${table.recordId}))`,
			change: sql`${writesAll} or (${writesScoped} and koprue.keeps_record(${table.noun}, ${table.recordId}))`,
		}),
	],
);
