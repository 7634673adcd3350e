import { customType, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Issue } from '#shared/fault.ts';
import { event } from '#programme/events/server/tables.ts';
import { instant, oneOf, primaryId, reachesAll, writesAll } from '#platform/server/database/columns.ts';
import { rowPolicies } from '#platform/server/database/policies.ts';
import {
	importKinds,
	importStates,
	verdicts,
	type ImportKind,
	type ImportState,
	type Verdict,
	type VerdictCounts,
} from '../import.ts';
import type { ReadingNote } from '#shared/sheet.ts';

/** The kind of job that writes an import. */
export const runKind = 'imports.run';

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** A file on its way in. The file itself and its rows go when it is done or discarded; the counts stay. */
export const importRun = pgTable(
	'import_run',
	{
		id: primaryId(),
		kind: text().$type<ImportKind>().notNull(),
		state: text().$type<ImportState>().notNull(),
		fileName: text().notNull(),
		file: bytes(),
		/** The text encoding a person chose where ours was a guess. */
		encoding: text(),
		/** The event all participants of the file came to. */
		eventId: uuid().references(() => event.id, { onDelete: 'set null' }),
		headers: text().array().notNull(),
		/** For every column of the file the field it fills, or an empty text. */
		fields: text().array().notNull(),
		notes: jsonb().$type<ReadingNote[]>().notNull(),
		rows: integer().notNull(),
		counts: jsonb().$type<VerdictCounts>(),
		/** The job that writes it, which knows how far it is. */
		jobId: uuid(),
		error: text(),
		createdBy: text(),
		createdAt: instant().notNull().defaultNow(),
		finishedAt: instant(),
	},
	(table) => [
		oneOf('import_run_kind', table.kind, importKinds),
		oneOf('import_run_state', table.state, importStates),
		index('import_run_created').on(table.createdAt),
		...rowPolicies({ read: reachesAll, add: writesAll, change: writesAll }),
	],
);

/** One row of a file, as it was read and as it was judged. */
export const importRow = pgTable(
	'import_row',
	{
		importId: uuid()
			.notNull()
			.references(() => importRun.id, { onDelete: 'cascade' }),
		/** The line or row number a person sees in the file. */
		number: integer().notNull(),
		cells: text().array().notNull(),
		verdict: text().$type<Verdict>().notNull(),
		/** The record it changes or is the same as. */
		targetId: uuid(),
		/** Names of the fields it changes. */
		changes: text().array().notNull(),
		issues: jsonb().$type<Issue[]>().notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.importId, table.number] }),
		oneOf('import_row_verdict', table.verdict, verdicts),
		index('import_row_verdict_of').on(table.importId, table.verdict),
		...rowPolicies({ read: reachesAll, add: writesAll, change: writesAll }),
	],
);
