import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { Refusal } from '../refusal.ts';

export type Migration = { readonly name: string; readonly hash: string; readonly sql: string };

const home = fileURLToPath(new URL('../../../../migrations', import.meta.url));

/** The migrations of this version, in the order they are to be run. */
export function readMigrations(folder: string = home): Migration[] {
	const journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as {
		entries: readonly { idx: number; tag: string }[];
	};
	return journal.entries
		.toSorted((a, b) => a.idx - b.idx)
		.map(({ tag }) => {
			const sql = readFileSync(join(folder, `${tag}.sql`), 'utf8').replaceAll('\r\n', '\n');
			return { name: tag, hash: createHash('sha256').update(sql).digest('hex'), sql };
		});
}

/**
 * Brings the database up to this version, forward only, and says how many migrations that took. Several processes may
 * call it at once: the first does the work and the others find it done. Throws a `Refusal` for a database that is newer
 * than this version or that went another way.
 */
export async function migrate(
	ownerUrl: string,
	migrations: readonly Migration[] = readMigrations(),
): Promise<number> {
	const client = new pg.Client({ connectionString: ownerUrl });
	await client.connect();
	try {
		await client.query(`select pg_advisory_lock(hashtext('koprue.migrations'))`);
		await client.query('create schema if not exists koprue');
		await client.query(
			`create table if not exists koprue.migration (number integer primary key, name text not null, hash text not null,
			 applied_at timestamptz not null default now())`,
		);
		const { rows } = await client.query<{ name: string; hash: string }>(
			'select name, hash from koprue.migration order by number',
		);
		demandSameWay(rows, migrations);
		for (const [number, { name, hash, sql }] of migrations.entries()) {
			if (number < rows.length) continue;
			await client.query('begin');
			await client.query(sql);
			await client.query('insert into koprue.migration (number, name, hash) values ($1, $2, $3)', [
				number,
				name,
				hash,
			]);
			await client.query('commit');
		}
		return migrations.length - rows.length;
	} finally {
		await client.end();
	}
}

function demandSameWay(done: readonly { name: string; hash: string }[], known: readonly Migration[]): void {
	if (done.length > known.length)
		throw new Refusal(
			'The database is newer than this version of Köprü: start the newer version, or restore a backup made by this one.',
		);
	const parted = done.findIndex(({ hash }, number) => hash !== known[number]!.hash);
	if (parted >= 0)
		throw new Refusal(
			`The database was made by another line of Köprü (migration ${done[parted]!.name} differs): use that one, or set KOPRUE_DATA to another folder.`,
		);
}
