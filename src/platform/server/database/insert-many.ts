import { getTableName, sql } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from './client.ts';

/**
 * Adds any number of rows in one statement with one parameter, several times faster than `insert().values()` from a few hundred
 * on. A column that no row fills gets its default; one that some rows leave out is null there.
 */
export async function insertMany<T extends PgTable>(
	tx: Tx,
	table: T,
	rows: readonly T['$inferInsert'][],
): Promise<void> {
	const filled = new Set<string>();
	for (const row of rows)
		for (const [key, value] of Object.entries(row)) if (value !== undefined) filled.add(key);
	if (filled.size === 0) return;
	const columns = [...filled].map((key) => [key, toSnakeCase(key)] as const);
	const named = rows.map((row) =>
		Object.fromEntries(columns.map(([key, column]) => [column, (row as Record<string, unknown>)[key]])),
	);
	const name = sql.identifier(getTableName(table));
	const list = sql.join(
		columns.map(([, column]) => sql.identifier(column)),
		sql`, `,
	);
	await tx.execute(
		sql`insert into ${name} (${list}) select ${list} from jsonb_populate_recordset(null::${name}, ${JSON.stringify(named)}::jsonb)`,
	);
}
