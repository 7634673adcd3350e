import { sql } from 'drizzle-orm';
import {
	bigint,
	customType,
	doublePrecision,
	foreignKey,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	smallint,
	text,
	uniqueIndex,
	uuid,
} from 'drizzle-orm/pg-core';
import { person } from '#programme/people/server/tables.ts';
import { instant, isSystemActor, oneOf, primaryId } from '#platform/server/database/columns.ts';
import { rowPolicies } from '#platform/server/database/policies.ts';
import { runStates, type RunState } from '../analysis-run.ts';
import { participant } from './ballot-tables.ts';
import type { Memory } from '../figure.ts';
import { withholdings, type ShownMap, type Withheld } from '../shown-map.ts';
import { dialogue, kept, ofDialogue, seen } from './tables.ts';

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** One opinion map of a dialogue, kept with all that it was made from but the votes. */
export const analysisRun = pgTable(
	'analysis_run',
	{
		id: primaryId(),
		dialogueId: ofDialogue(),
		state: text().$type<RunState>().notNull().default('queued'),
		/** SHA-256 of the votes, hexadecimal: the same ones are never computed twice. */
		inputHash: text(),
		/** Version of the arithmetic, parameters and seed. */
		method: text(),
		parameters: jsonb().$type<Readonly<Record<string, unknown>>>(),
		seed: bigint({ mode: 'number' }),
		/** Rounded as they are shown: whoever reads a run learns no more than from its map. */
		participants: integer(),
		statements: integer(),
		votes: integer(),
		stability: doublePrecision(),
		/** All that may be shown, out of the gate (`protectMap`); nobody stands in it. Null: nothing may. */
		result: jsonb().$type<ShownMap>(),
		/** Why there is no result. */
		withheld: text().$type<Withheld>(),
		error: text(),
		queuedAt: instant().notNull(),
		startedAt: instant(),
		finishedAt: instant(),
		publishedAt: instant(),
		publishedBy: uuid().references(() => person.id, { onDelete: 'set null' }),
		/** Since somebody who was counted in it was erased; it can no longer be recomputed. The database itself notes it. */
		erasedAt: instant(),
	},
	(table) => [
		oneOf('analysis_run_state', table.state, runStates),
		oneOf('analysis_run_withheld', table.withheld, withholdings),
		uniqueIndex('analysis_run_under_way')
			.on(table.dialogueId)
			.where(sql`${table.state} in ('queued', 'running')`),
		index('analysis_run_input').on(table.dialogueId, table.inputHash),
		uniqueIndex('analysis_run_published')
			.on(table.dialogueId)
			.where(sql`${table.state} = 'published'`),
		...rowPolicies({
			read: sql`${kept} or (${table.state} in ('published', 'superseded') and ${seen})`,
			add: kept,
			change: kept,
		}),
	],
);

/** The votes a run was computed from, compressed, so that it can be recomputed bit for bit. Gone once one of those counted is erased. */
export const analysisInput = pgTable(
	'analysis_input',
	{
		runId: uuid()
			.primaryKey()
			.references(() => analysisRun.id, { onDelete: 'cascade' }),
		votes: bytes().notNull(),
	},
	() => [...rowPolicies({ read: isSystemActor, add: isSystemActor, change: isSystemActor })],
);

/** Where somebody stands on a map, for each row of its input. Read by the application alone, which hands it on as points without ids. */
export const analysisPlace = pgTable(
	'analysis_place',
	{
		runId: uuid()
			.notNull()
			.references(() => analysisRun.id, { onDelete: 'cascade' }),
		dialogueId: uuid().notNull(),
		participantId: uuid().notNull(),
		x: doublePrecision().notNull(),
		y: doublePrecision().notNull(),
		/** Of the opinion groups; null for whoever voted too little to be put in one. */
		group: smallint(),
		/** Of their votes as they were counted: tells whether somebody has voted since, and not what. */
		fingerprint: text().notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.runId, table.participantId] }),
		foreignKey({
			name: 'analysis_place_participant',
			columns: [table.dialogueId, table.participantId],
			foreignColumns: [participant.dialogueId, participant.id],
		}).onDelete('cascade'),
		index('analysis_place_of').on(table.dialogueId, table.participantId),
		...rowPolicies({ read: isSystemActor, add: isSystemActor, change: isSystemActor }),
	],
);

/**
 * What was last let out of the gate, with the exact counts behind it: the next map is held against it, so that nobody learns by subtraction what
 * a few people said. Numbers alone; read by the gate and by nobody else.
 */
export const figureMemory = pgTable(
	'figure_memory',
	{
		dialogueId: uuid()
			.primaryKey()
			.references(() => dialogue.id, { onDelete: 'cascade' }),
		runId: uuid()
			.notNull()
			.references(() => analysisRun.id, { onDelete: 'cascade' }),
		participants: integer().notNull(),
		figures: jsonb().$type<Memory>().notNull(),
	},
	() => [...rowPolicies({ read: isSystemActor, add: isSystemActor, change: isSystemActor })],
);
