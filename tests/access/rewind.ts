import pg from 'pg';
import { afterAll, inject } from 'vitest';
import type { TestDatabase } from '#world/database.ts';

/** Keeps what is in the database now; calling what it returns brings it back, so that one request never meets another's traces. */
export async function keepForRewind({ urls }: TestDatabase): Promise<() => Promise<void>> {
	const superuser = new URL(inject('cluster').superuser);
	superuser.pathname = new URL(urls.owner).pathname;
	const client = new pg.Client({ connectionString: superuser.href });
	await client.connect();
	afterAll(() => client.end());
	const { rows } = await client.query<{ name: string; columns: string }>(`
		select c.relname as name, string_agg(quote_ident(a.attname), ', ') as columns
		from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
			and a.attgenerated = ''
		where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
		group by 1`);
	await client.query('create schema kept');
	for (const { name } of rows) await client.query(`create table kept."${name}" as table public."${name}"`);
	const back = rows.map(
		({ name, columns }) =>
			`delete from public."${name}"; insert into public."${name}" (${columns}) overriding system value select ${columns} from kept."${name}"`,
	);
	const written = async () => {
		const { rows } = await client.query<{ at: string }>('select pg_current_wal_insert_lsn() as at');
		return rows[0]!.at;
	};
	let last = await written();
	return async () => {
		// Nothing at all was written since: nothing to bring back.
		if ((await written()) === last) return;
		// As a replica: rows go back in any order, foreign keys and triggers asleep.
		await client.query(`begin; set local session_replication_role = replica; ${back.join('; ')}; commit`);
	};
}
