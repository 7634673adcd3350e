import { sql } from 'drizzle-orm';
import { check, date, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import {
	instant,
	localized,
	oneOf,
	primaryId,
	reachesAll,
	recordColumns,
	someone,
	isSystemActor,
	inReach,
	writesAll,
} from '#platform/server/database/columns.ts';
import { rowPolicies } from '#platform/server/database/policies.ts';
import { institution } from '#programme/institutions/server/tables.ts';
import { project } from '#programme/projects/server/tables.ts';
import { units, type Unit } from '../count-rule.ts';
import { frequencies, resultLevels, type Frequency, type Milestone, type ResultLevel } from '../indicator.ts';
import type { Counts } from '../counts.ts';
import type { Outcome, PublishedTable } from '../protection.ts';

export const scopeKinds = ['programme', 'project', 'year'] as const;

/** All figures counted at one moment, for one scope; those of one run belong together. Exact, never changed. */
export const snapshot = pgTable(
	'result_snapshot',
	{
		id: primaryId(),
		run: uuid().notNull(),
		scope: text().$type<(typeof scopeKinds)[number]>().notNull(),
		/** The project's id or the year; empty for the programme. */
		scopeKey: text().notNull().default(''),
		takenAt: instant().notNull(),
		/** The rules counted by, `person@1`. */
		rules: text().array().notNull(),
		/** SHA-256 over the records counted. */
		recordHash: text().notNull(),
		/** First and last day of the events counted. */
		periodFrom: date(),
		periodUntil: date(),
		counts: jsonb().$type<Counts>().notNull(),
		/** Whether records of the example programme were counted; then it may go with them. */
		isExample: recordColumns().isExample,
	},
	(table) => [
		oneOf('result_snapshot_scope', table.scope, scopeKinds),
		uniqueIndex('result_snapshot_once').on(table.run, table.scope, table.scopeKey),
		index('result_snapshot_latest').on(table.scope, table.scopeKey, table.takenAt),
		...rowPolicies({ read: reachesAll, add: writesAll, change: sql`${writesAll} and ${table.isExample}` }),
	],
);

/** The protected tables made from a snapshot for the public. Never changed; a later one may follow. */
export const release = pgTable(
	'result_release',
	{
		id: primaryId(),
		snapshotId: uuid()
			.notNull()
			.references(() => snapshot.id),
		publishedAt: instant().notNull(),
		/** The account that published it; null: the system, with the example programme. */
		publishedBy: text(),
		tables: jsonb().$type<readonly PublishedTable[]>().notNull(),
		outcomes: jsonb().$type<readonly Outcome[]>().notNull(),
		isExample: recordColumns().isExample,
	},
	(table) => [
		index('result_release_published').on(table.publishedAt),
		...rowPolicies({ read: someone, add: writesAll, change: sql`${writesAll} and ${table.isExample}` }),
	],
);

/**
 * The secret that the rounding grid of published figures is shifted by: one row, made with the first release and kept for ever, for a
 * figure rounded twice in different ways would be narrowed down. It lies here and not beside the installation's secret so that
 * a restored backup goes on rounding as before.
 */
export const roundingKey = pgTable(
	'rounding_key',
	{
		one: integer().primaryKey().default(1),
		key: text().notNull(),
	},
	(table) => [
		check('rounding_key_one', sql`${table.one} = 1`),
		...rowPolicies({ read: isSystemActor, add: isSystemActor, change: sql`false` }),
	],
);

/** Something the programme wants to reach: counted by a rule, or typed in by hand with a source. */
export const indicator = pgTable(
	'indicator',
	{
		id: primaryId(),
		level: text().$type<ResultLevel>().notNull().default('output'),
		title: localized().notNull(),
		/** What it is counted by; null where the value is typed in. */
		unit: text().$type<Unit>(),
		/** What a typed value is a number of. */
		measure: localized(),
		manualValue: integer(),
		manualOn: date(),
		/** Where a typed value comes from. */
		source: text(),
		baseline: integer(),
		target: integer(),
		targetOn: date(),
		milestones: jsonb().$type<readonly Milestone[]>().notNull().default([]),
		verification: localized(),
		assumption: localized(),
		frequency: text().$type<Frequency>(),
		projectId: uuid().references(() => project.id),
		/** The institution that looks after it. */
		ownerId: uuid().references(() => institution.id),
		position: integer().notNull().default(0),
		...recordColumns(),
	},
	(table) => [
		oneOf('indicator_level', table.level, resultLevels),
		oneOf('indicator_unit', table.unit, units),
		oneOf('indicator_frequency', table.frequency, frequencies),
		check('indicator_counted_or_typed', sql`${table.unit} is not null or ${table.source} is not null`),
		index('indicator_project').on(table.projectId),
		index('indicator_owner').on(table.ownerId),
		...rowPolicies({
			read: sql`${reachesAll} or (${someone} and ${table.deletedAt} is null) or ${inReach(table.projectId, 'organised_projects')}`,
			add: sql`${writesAll} or ${inReach(table.projectId, 'organised_projects')}`,
			change: sql`${writesAll} or ${inReach(table.projectId, 'organised_projects')}`,
		}),
	],
);
