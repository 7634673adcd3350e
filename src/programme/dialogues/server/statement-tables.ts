import { sql } from 'drizzle-orm';
import {
	bigint,
	boolean,
	doublePrecision,
	foreignKey,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	unique,
	uuid,
	type AnyPgColumn,
} from 'drizzle-orm/pg-core';
import type { Locale } from '#shared/locale.ts';
import { person } from '#programme/people/server/tables.ts';
import { instant, localized, oneOf, primaryId, writesAll } from '#platform/server/database/columns.ts';
import { rowPolicies } from '#platform/server/database/policies.ts';
import {
	statementOrigins,
	statementStates,
	type StatementOrigin,
	type StatementState,
} from '../statement.ts';
import { kept, ofDialogue, seen } from './tables.ts';

/** Of a participant's own statement: the one ballot presented wrote it. */
const isAuthor = (statementId: AnyPgColumn) =>
	sql`${statementId} = any((select koprue.statements_presented())::uuid[])`;

/** One thought that can be agreed to. Its text knows its original language and the state of every translation. */
export const statement = pgTable(
	'statement',
	{
		id: primaryId(),
		dialogueId: ofDialogue(),
		text: localized().notNull(),
		/** The same in plain language. */
		plain: localized(),
		origin: text().$type<StatementOrigin>().notNull(),
		/** About the dialogue itself, not about its question. */
		isMeta: boolean().notNull().default(false),
		state: text().$type<StatementState>().notNull().default('pending'),
		mergedIntoId: uuid().references((): AnyPgColumn => statement.id, { onDelete: 'set null' }),
		splitFromId: uuid().references((): AnyPgColumn => statement.id, { onDelete: 'set null' }),
		/** How much is learnt from showing it next; written with every run of the opinion map. The default is that of one without votes. */
		priority: doublePrecision().notNull().default(5.0625),
		createdAt: instant().notNull(),
		updatedAt: instant().notNull(),
		version: integer().notNull().default(1),
		isExample: boolean().notNull().default(false),
	},
	(table) => [
		oneOf('statement_state', table.state, statementStates),
		oneOf('statement_origin', table.origin, statementOrigins),
		unique('statement_whole').on(table.dialogueId, table.id),
		...rowPolicies({
			read: sql`(${table.state} = 'accepted' and ${seen}) or ${isAuthor(table.id)} or ${kept}`,
			add: kept,
			change: kept,
		}),
	],
);

/** One step of moderation. Steps are added and never changed, except that who took one is forgotten. */
export const statementStep = pgTable(
	'statement_step',
	{
		number: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
		dialogueId: uuid().notNull(),
		statementId: uuid().notNull(),
		from: text().$type<StatementState>().notNull(),
		to: text().$type<StatementState>().notNull(),
		/** A reason out of the policy of that version; accepting needs none. */
		reason: text(),
		policyVersion: integer().notNull(),
		personId: uuid().references(() => person.id, { onDelete: 'set null' }),
		at: instant().notNull(),
	},
	(table) => [
		oneOf('statement_step_from', table.from, statementStates),
		oneOf('statement_step_to', table.to, statementStates),
		foreignKey({
			name: 'statement_step_statement',
			columns: [table.dialogueId, table.statementId],
			foreignColumns: [statement.dialogueId, statement.id],
		}).onDelete('cascade'),
		index('statement_step_of').on(table.dialogueId, table.statementId),
		...rowPolicies({
			read: sql`${isAuthor(table.statementId)} or ${kept}`,
			add: kept,
			change: writesAll,
		}),
	],
);

/** A statement read aloud in one language. The bytes lie on disk under their hash. */
export const statementRecording = pgTable(
	'statement_recording',
	{
		statementId: uuid()
			.notNull()
			.references(() => statement.id, { onDelete: 'cascade' }),
		dialogueId: ofDialogue(),
		locale: text().$type<Locale>().notNull(),
		sha256: text().notNull(),
		type: text().notNull(),
		bytes: integer().notNull(),
		recordedAt: instant().notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.statementId, table.locale] }),
		index('statement_recording_sha256').on(table.sha256),
		...rowPolicies({ read: seen, add: kept, change: kept }),
	],
);
