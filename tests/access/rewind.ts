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
	// Every table notes by itself that it was written to: to bring all of them back each time takes most of the time there is.
	await client.query(`
		create schema kept;
		create table kept."#touched" (name text not null);
		create function kept.note() returns trigger language plpgsql security definer as
			$$ begin insert into kept."#touched" values (tg_table_name); return null; end $$`);
	for (const { name } of rows)
		await client.query(`
			create table kept."${name}" as table public."${name}";
			create trigger zz_note after insert or update or delete or truncate on public."${name}"
				for each statement execute function kept.note()`);
	const back = new Map(
		rows.map(({ name, columns }) => [
			name,
			`delete from public."${name}"; insert into public."${name}" (${columns}) overriding system value select ${columns} from kept."${name}"`,
		]),
	);
	return async () => {
		const touched = await client.query<{ name: string }>(
			'with gone as (delete from kept."#touched" returning name) select distinct name from gone',
		);
		if (touched.rows.length === 0) return;
		const again = touched.rows.map(({ name }) => back.get(name)!);
		// As a replica: rows go back in any order, foreign keys and triggers asleep.
		await client.query(`begin; set local session_replication_role = replica; ${again.join('; ')}; commit`);
	};
}
