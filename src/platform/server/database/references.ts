import { sql } from 'drizzle-orm';
import { getTableName } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from './client.ts';

/** How many records of a table hold on to another record. */
export type Reference = { readonly table: string; readonly count: number };

type Link = { table_name: string; column_name: string; deletable: boolean };

/**
 * Who refers to a record, by table, as far as the actor sees: asked of the database's own list of foreign keys, so that a table
 * added later is never forgotten. Records in the bin do not count; `but` leaves out tables that go along with the record.
 */
export async function referencesTo(
	tx: Tx,
	table: PgTable,
	id: string,
	but: readonly PgTable[] = [],
): Promise<Reference[]> {
	const left = but.map(getTableName);
	const links = (await linksTo(tx, getTableName(table))).filter((link) => !left.includes(link.table_name));
	if (links.length === 0) return [];
	const counts = links.map(
		({ table_name, column_name, deletable }) =>
			sql`select ${table_name}::text as "table", count(*)::int as count from ${sql.identifier(table_name)}
				where ${sql.identifier(column_name)} = ${id} ${deletable ? sql`and deleted_at is null` : sql``}`,
	);
	const { rows } = await tx.execute<{ table: string; count: number }>(
		sql`select "table", sum(count)::int as count from (${sql.join(counts, sql` union all `)}) found
			group by "table" having sum(count) > 0 order by "table"`,
	);
	return rows.map(({ table, count }) => ({ table, count }));
}

async function linksTo(tx: Tx, table: string): Promise<Link[]> {
	const { rows } = await tx.execute<Link>(sql`
		select c.conrelid::regclass::text as table_name, a.attname as column_name,
			exists (select 1 from pg_attribute d where d.attrelid = c.conrelid and d.attname = 'deleted_at') as deletable
		from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
		where c.contype = 'f' and c.confrelid = ${table}::regclass and array_length(c.conkey, 1) = 1
		order by 1, 2`);
	return rows.map(({ table_name, ...rest }) => ({ table_name: table_name.replaceAll('"', ''), ...rest }));
}
