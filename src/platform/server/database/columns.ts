import { sql, type SQL } from 'drizzle-orm';
import { boolean, check, integer, jsonb, timestamp, uuid, type AnyPgColumn } from 'drizzle-orm/pg-core';
import type { LocalizedText } from '#shared/text.ts';

export const primaryId = () => uuid().primaryKey();
export const localized = () => jsonb().$type<LocalizedText>();
export const instant = () => timestamp({ withTimezone: true, mode: 'date' });

/**
 * What every kept record carries: when, which version (for the check that nobody overwrites anybody),
 * whether it lies in the bin, whether it is example data.
 */
export const recordColumns = () => ({
	createdAt: instant().notNull().defaultNow(),
	updatedAt: instant().notNull().defaultNow(),
	version: integer().notNull().default(1),
	deletedAt: instant(),
	isExample: boolean().notNull().default(false),
});

/** A check that a text column holds one of a closed list; null passes. */
export function oneOf(name: string, column: AnyPgColumn, values: readonly string[]) {
	const list = sql.raw(values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', '));
	return check(name, sql`${column} in (${list})`);
}

/** What an actor reaches, in whatever role; and, since one role in one place is none in another, what they reach in just that role. */
export type Reached =
	| 'institutions'
	| 'projects'
	| 'events'
	| 'counsels'
	| 'coordinates'
	| 'organised_events'
	| 'organised_projects'
	| 'trained_events';

/** The second lock: what the transaction's actor reaches, set by `Database.as` and read by row policies. */
export const reachesAll: SQL = sql`(select koprue.reach()) = 'all'`;
export const writesAll: SQL = sql`(select koprue.writes()) = 'all'`;
export const writesScoped: SQL = sql`(select koprue.writes()) in ('all', 'scoped')`;
export const someone: SQL = sql`(select koprue.reach()) <> 'none'`;
export const inReach = (column: AnyPgColumn, kind: Reached): SQL =>
	sql`${column} = any((select koprue.ids(${sql.raw(`'${kind}'`)}))::uuid[])`;
/** The application itself, not somebody who is signed in, whatever their role. */
export const isSystemActor: SQL = sql`(select current_setting('koprue.system', true)) = 'yes'`;
export const isSelf = (column: AnyPgColumn): SQL => sql`${column} = (select koprue.person())`;
