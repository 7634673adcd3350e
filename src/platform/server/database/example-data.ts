import { sql, type SQL } from 'drizzle-orm';
import type { Tx } from './client.ts';
import type { Reference } from './references.ts';

/** A foreign key: what the child does when its parent goes (`c` along, `n` lets go, else it stands in the way). */
type Link = { child: string; column: string; parent: string; key: string; fate: string };

/** Tables whose records say whether they are example data, and how the others hang on them; asked of the database itself. */
export type ExampleTables = { readonly tables: readonly string[]; readonly links: readonly Link[] };

export async function exampleTables(tx: Tx): Promise<ExampleTables> {
	const { rows } = await tx.execute<{ name: string }>(sql`
		select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
		where a.attname = 'is_example' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`);
	const tables = rows.map(({ name }) => name);
	const links = await tx.execute<Link>(sql`
		select child.relname as child, a.attname as "column", parent.relname as parent, k.attname as key, c.confdeltype as fate
		from pg_constraint c join pg_class child on child.oid = c.conrelid join pg_class parent on parent.oid = c.confrelid
			join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
			join pg_attribute k on k.attrelid = c.confrelid and k.attnum = c.confkey[1]
		where c.contype = 'f' and array_length(c.conkey, 1) = 1
			and parent.relname = any(${sql.param(tables)}::text[]) and parent.relnamespace = 'public'::regnamespace
		order by 1, 2`);
	return { tables, links: links.rows };
}

/**
 * Records that are no example but could not be without one: by table, how many. Those in the bin count too, for they can come
 * back. A row that goes along with an example record it belongs to (an example event's hosts) does not count.
 */
export async function realOnExample(tx: Tx, { tables, links }: ExampleTables): Promise<Reference[]> {
	const counts = [...Map.groupBy(links, ({ child }) => child)].flatMap(([child, its]) => {
		const isKept = tables.includes(child);
		const holding = its.filter(({ fate }) => fate !== 'n' && (isKept || fate !== 'c'));
		if (holding.length === 0) return [];
		const owners = isKept ? [] : its.filter(({ fate }) => fate === 'c');
		const goesAlong = owners.length > 0 ? sql`and not (${any(owners)})` : sql``;
		return sql`select ${child}::text as "table", count(*)::int as count from ${sql.identifier(child)} child
			where (${any(holding)}) ${isKept ? sql`and not child.is_example` : goesAlong}`;
	});
	if (counts.length === 0) return [];
	const { rows } = await tx.execute<Reference>(
		sql`select * from (${sql.join(counts, sql` union all `)}) found where count > 0 order by 1`,
	);
	return rows.map(({ table, count }) => ({ table, count }));
}

function any(links: readonly Link[]): SQL {
	return sql.join(
		links.map(
			({ column, parent, key }) => sql`exists (select from ${sql.identifier(parent)} parent
				where parent.is_example and parent.${sql.identifier(key)} = child.${sql.identifier(column)})`,
		),
		sql` or `,
	);
}

/** How many example records there are, by table; `changed` of them have been changed since they came, where that is counted. */
export type ExampleCount = Reference & { readonly changed: number };

export async function countExamples(tx: Tx, { tables }: ExampleTables): Promise<ExampleCount[]> {
	const counts = tables.map(
		(
			name,
		) => sql`select ${name}::text as "table", count(*)::int as count, count(*) filter (where (to_jsonb(record)->>'version')::int > 1)::int as changed
			from ${sql.identifier(name)} record where is_example`,
	);
	const { rows } = await tx.execute<ExampleCount>(
		sql`select * from (${sql.join(counts, sql` union all `)}) found where count > 0 order by 1`,
	);
	return rows.map(({ table, count, changed }) => ({ table, count, changed }));
}

/** Removes every example record for good, children before parents. Ask `realOnExample` first: what holds on makes it fail. */
export async function deleteExamples(tx: Tx, all: ExampleTables): Promise<void> {
	// What goes along with one example record may stand in the way of another: an event's host, of the institution. The rest goes by itself.
	for (const [child, its] of Map.groupBy(all.links, ({ child }) => child)) {
		const owners = its.filter(({ fate }) => fate === 'c');
		const stands = its.some(({ fate }) => fate !== 'c' && fate !== 'n');
		if (!all.tables.includes(child) && owners.length > 0 && stands)
			await tx.execute(sql`delete from ${sql.identifier(child)} child where ${any(owners)}`);
	}
	for (const name of childrenFirst(all))
		await tx.execute(sql`delete from ${sql.identifier(name)} where is_example`);
}

function childrenFirst({ tables, links }: ExampleTables): string[] {
	const left = new Set(tables);
	const ordered: string[] = [];
	while (left.size > 0) {
		const next = [...left].find(
			(name) => !links.some(({ child, parent }) => parent === name && child !== name && left.has(child)),
		);
		if (!next) throw new Error(`tables refer to each other in a circle: ${[...left].join(', ')}`);
		left.delete(next);
		ordered.push(next);
	}
	return ordered;
}
