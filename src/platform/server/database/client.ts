import { sql, type ExtractTablesWithRelations } from 'drizzle-orm';
import { NodePgSession, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { PgDialect } from 'drizzle-orm/pg-core';
import type pg from 'pg';
import { reach, reachesProgramme, roles, type Actor } from '#shared/actor.ts';
import { asFault, isAway } from './away.ts';
import type { Reached } from './columns.ts';
import { patience, Pool } from './pool.ts';

type Schema = Record<string, never>;

/** A transaction in which row-level security knows who acts. */
export type Tx = Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0];

/** `moment`: every statement sees the records as they were at the first one. */
export type View = 'statement' | 'moment';

export type Database = {
	/**
	 * Runs `work` in one transaction as the actor: row policies see what that actor may see, and nothing more.
	 * Commits when `work` returns, rolls back when it throws. Use cases that call each other share the `tx`.
	 * Throws the Fault `unavailable` when the database is away for longer than a moment or has no room to write.
	 */
	as<T>(actor: Actor, work: (tx: Tx) => Promise<T>, view?: View): Promise<T>;
	/** The pool itself, for the libraries that bring their own queries (sign-in) and for health checks. */
	readonly pool: pg.Pool;
	close(): Promise<void>;
};

const writing = ['team', 'coordinator', 'organiser', 'trainer', 'counsellor'] as const;

/** The settings that the row policies read; the empty string means nothing. */
function settings(actor: Actor): Record<'reach' | 'writes' | 'person' | 'system' | Reached, string> {
	const nothing = {
		person: '',
		institutions: '',
		projects: '',
		events: '',
		counsels: '',
		coordinates: '',
		organised_events: '',
		organised_projects: '',
		trained_events: '',
		system: '',
	};
	if (actor.kind === 'visitor') return { reach: 'visitor', writes: 'none', ...nothing };
	if (actor.kind === 'system') return { reach: 'all', writes: 'all', ...nothing, system: 'yes' };
	const holdsProgramme = reachesProgramme(actor, 'administrator', 'team');
	const writesSome = actor.grants.some(({ role }) => (writing as readonly string[]).includes(role));
	return {
		reach: holdsProgramme || reachesProgramme(actor, 'reader') ? 'all' : 'scoped',
		writes: holdsProgramme ? 'all' : writesSome ? 'scoped' : 'none',
		person: actor.personId ?? '',
		institutions: reach(actor, 'institution', ...roles).join(','),
		// A trainer is one at an event: the project it belongs to opens none of its others.
		projects: reach(actor, 'project', 'team', 'organiser', 'reader').join(','),
		events: reach(actor, 'event', ...roles).join(','),
		counsels: reach(actor, 'institution', 'counsellor').join(','),
		coordinates: reach(actor, 'institution', 'coordinator').join(','),
		organised_events: reach(actor, 'event', 'team', 'organiser').join(','),
		organised_projects: reach(actor, 'project', 'team', 'organiser').join(','),
		trained_events: reach(actor, 'event', 'trainer').join(','),
		system: '',
	};
}

/** Opens a pool for the application's role. Broken idle connections are dropped; the next query opens new ones. */
export function openDatabase(
	connectionString: string,
	options: { max?: number; patience?: number } = {},
): Database {
	const wait = options.patience ?? patience;
	const pool = new Pool(
		{
			connectionString,
			max: options.max ?? 10,
			connectionTimeoutMillis: 10_000,
			idleTimeoutMillis: 30_000,
		},
		wait,
	);
	const dialect = new PgDialect({ casing: 'snake_case' });
	return {
		pool,
		close: () => pool.end(),
		as: async (actor, work, view = 'statement') => {
			const all = Object.entries(settings(actor));
			const whoActs = sql`select ${sql.join(
				all.map(([name, value]) => sql`set_config(${`koprue.${name}`}, ${value}, true)`),
				sql`, `,
			)}`;
			for (const end = Date.now() + wait; ;) {
				// Not the library's own transaction on the pool: that one loses the connection when "begin" fails on it.
				const client = await pool.connect().catch((error: unknown) => {
					throw asFault(error);
				});
				let hasBegun = false;
				let isBroken = false;
				try {
					const session = new NodePgSession<Schema, ExtractTablesWithRelations<Schema>>(
						client,
						dialect,
						undefined,
					);
					return await session.transaction(
						async (tx) => {
							await tx.execute(whoActs);
							hasBegun = true;
							return work(tx);
						},
						view === 'moment' ? { isolationLevel: 'repeatable read' } : undefined,
					);
				} catch (error) {
					isBroken = isAway(error);
					// Nothing was asked yet: the connection had been cut unnoticed, and another may serve.
					if (hasBegun || !isBroken || Date.now() > end) throw asFault(error);
				} finally {
					client.release(isBroken);
				}
			}
		},
	};
}
