import { createWriteStream, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { migrate, readMigrations } from '../database/migrate.ts';
import { Refusal } from '../refusal.ts';
import { openArchive, type Archive } from './archive.ts';
import { quote } from './backup.ts';
import { fileName, keysName, tableName, type Manifest } from './manifest.ts';
import { unseal } from './seal.ts';
import { verifyEntries } from './verify.ts';

export type RestoreInput = {
	readonly archive: string;
	/** Connection string of the owner of an empty database. */
	readonly ownerUrl: string;
	readonly filesFolder: string;
	readonly keysFile: string;
	readonly passphrase?: string;
};

/**
 * Brings an archive into an empty database. Everything is checked before anything is written, and all rows come in
 * one transaction. An archive of an earlier version is brought up to this one. Throws a `Refusal` for a damaged archive,
 * a newer one, a wrong passphrase, or a database that already holds records.
 */
export async function restoreBackup(input: RestoreInput): Promise<Manifest> {
	const archive = await openArchive(input.archive);
	try {
		await verifyEntries(archive);
		const keys = await unwrapKeys(archive, input.passphrase);
		const known = readMigrations();
		const { manifest } = archive;
		if (
			manifest.migrations.length > known.length ||
			manifest.migrations.some((hash, i) => hash !== known[i]?.hash)
		)
			throw new Refusal(
				'The backup was made by a newer or another version of Köprü: restore it with that one.',
			);
		await migrate(input.ownerUrl, known.slice(0, manifest.migrations.length));
		await copyRows(archive, input.ownerUrl);
		await copyFiles(archive, input.filesFolder);
		if (keys) {
			mkdirSync(dirname(input.keysFile), { recursive: true, mode: 0o700 });
			writeFileSync(input.keysFile, keys, { mode: 0o600 });
		}
		await migrate(input.ownerUrl, known);
		return manifest;
	} finally {
		archive.close();
	}
}

async function unwrapKeys(archive: Archive, passphrase: string | undefined): Promise<Buffer | null> {
	if (!archive.manifest.hasKeys || passphrase === undefined) return null;
	const keys = unseal(await buffer(await archive.open(keysName)), passphrase);
	if (!keys) throw new Refusal('The passphrase does not open the keys in this backup.');
	return keys;
}

async function copyRows(archive: Archive, ownerUrl: string): Promise<void> {
	const client = new pg.Client({ connectionString: ownerUrl });
	await client.connect();
	try {
		await client.query('begin');
		const { tables } = archive.manifest;
		for (const name of await parentsFirst(client)) {
			const table = tables.find((candidate) => candidate.name === name);
			if (!table) continue;
			const { rows } = await client.query(`select 1 from ${quote(name)} limit 1`);
			if (rows.length > 0)
				throw new Refusal('The database already holds records: restore into a fresh data folder.');
			// Rules about how records change have had their say when these were written; references are checked all the same.
			await client.query(`alter table ${quote(name)} disable trigger user`);
			const into = client.query(
				copyFrom(`copy ${quote(name)} (${table.columns.map(quote).join(', ')}) from stdin`),
			);
			await pipeline(await archive.open(tableName(name)), into);
			if (into.rowCount !== table.rows)
				throw new Refusal(`The backup is damaged: ${name} has another number of rows.`);
			await client.query(`alter table ${quote(name)} enable trigger user`);
		}
		await client.query(continueSequences);
		await client.query('commit');
	} finally {
		await client.end();
	}
}

/** Table names, each after those it refers to; references of a table to itself are checked at the end of its COPY. */
async function parentsFirst(client: pg.Client): Promise<string[]> {
	const { rows } = await client.query<{ name: string; parents: string[] }>(`
		select c.relname as name, array(select distinct p.relname::text from pg_constraint k join pg_class p on p.oid = k.confrelid
			where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as parents
		from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname`);
	const sorted: string[] = [];
	let waiting = rows;
	while (waiting.length > 0) {
		const ready = waiting.filter(({ parents }) => parents.every((parent) => sorted.includes(parent)));
		if (ready.length === 0)
			throw new Error(
				`tables refer to each other in a circle: ${waiting.map(({ name }) => name).join(', ')}`,
			);
		sorted.push(...ready.map(({ name }) => name));
		waiting = waiting.filter((row) => !ready.includes(row));
	}
	return sorted;
}

/** Counters go on after the highest number that came in. */
const continueSequences = `do $$ declare s record; begin
	for s in select c.relname as t, a.attname as col, pg_get_serial_sequence(quote_ident(c.relname), a.attname) as seq
		from pg_class c join pg_attribute a on a.attrelid = c.oid
		where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
			and pg_get_serial_sequence(quote_ident(c.relname), a.attname) is not null
	loop
		execute format('select setval(%L, greatest((select coalesce(max(%I), 0) from %I), 1), (select max(%I) is not null from %I))',
			s.seq, s.col, s.t, s.col, s.t);
	end loop;
end $$`;

async function copyFiles(archive: Archive, folder: string): Promise<void> {
	for (const { path } of archive.manifest.files) {
		const target = join(folder, path);
		mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
		if (existsSync(target)) continue;
		await pipeline(
			await archive.open(fileName(path)),
			createWriteStream(target, { flags: 'wx', mode: 0o600 }),
		);
	}
}
