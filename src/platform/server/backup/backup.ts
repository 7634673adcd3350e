import { createHash } from 'node:crypto';
import {
	createReadStream,
	createWriteStream,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { ZipFile } from 'yazl';
import { fileName, keysName, manifestName, tableName, type Manifest } from './manifest.ts';
import { seal } from './seal.ts';
import { verifyArchive } from './verify.ts';

export type BackupInput = {
	/** Connection string of the owner, who is not held by row policies. */
	readonly ownerUrl: string;
	/** Folder with the kept files; it need not exist. */
	readonly filesFolder: string;
	/** The installation's keys; in the archive only when `passphrase` is given. */
	readonly keysFile: string;
	readonly passphrase?: string;
	readonly out: string;
	readonly now: Date;
};

/**
 * Writes one archive of everything: all tables as of one moment, all kept files, the keys wrapped. It is read back and
 * compared before it gets its name; what stands under `out` is never half an archive.
 */
export async function makeBackup(input: BackupInput): Promise<Manifest> {
	const scratch = mkdtempSync(join(dirname(input.out), '.koprue-backup-'));
	try {
		const tables = await copyTables(input.ownerUrl, scratch);
		const files = existsSync(input.filesFolder) ? await listFiles(input.filesFolder) : [];
		const hasKeys = input.passphrase !== undefined && existsSync(input.keysFile);
		const manifest: Manifest = {
			format: 'koprue-backup',
			version: 1,
			madeAt: input.now.toISOString(),
			...tables,
			files: files.map(({ path, sha256 }) => ({ path, sha256 })),
			hasKeys,
		};
		const zip = new ZipFile();
		zip.addBuffer(Buffer.from(JSON.stringify(manifest, null, '\t')), manifestName);
		for (const { name } of manifest.tables) zip.addFile(join(scratch, name), tableName(name));
		for (const { path } of manifest.files) zip.addFile(join(input.filesFolder, path), fileName(path));
		if (hasKeys) zip.addBuffer(seal(readFileSync(input.keysFile), input.passphrase!), keysName);
		zip.end();
		const unfinished = join(scratch, 'archive.zip');
		await pipeline(
			zip.outputStream,
			createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true }),
		);
		await verifyArchive(unfinished);
		renameSync(unfinished, input.out);
		return manifest;
	} finally {
		rmSync(scratch, { recursive: true, force: true });
	}
}

/** All tables in one snapshot of the database, each into a file of its own. */
async function copyTables(
	ownerUrl: string,
	folder: string,
): Promise<Pick<Manifest, 'migrations' | 'tables'>> {
	const client = new pg.Client({ connectionString: ownerUrl });
	await client.connect();
	try {
		await client.query('begin transaction isolation level repeatable read read only');
		const migrations = await client.query<{ hash: string }>(
			'select hash from koprue.migration order by number',
		);
		const found = await client.query<{ name: string; columns: string[]; key: string[] }>(tablesWithKeys);
		const tables: Manifest['tables'] = [];
		for (const { name, columns, key } of found.rows) {
			const order = (key.length > 0 ? key : columns).map(quote).join(', ');
			const rows = `select ${columns.map(quote).join(', ')} from ${quote(name)} order by ${order}`;
			const stream = client.query(copyTo(`copy (${rows}) to stdout`));
			const hash = createHash('sha256');
			await pipeline(stream, hashing(hash), createWriteStream(join(folder, name), { mode: 0o600 }));
			tables.push({ name, columns, rows: stream.rowCount, sha256: hash.digest('hex') });
		}
		await client.query('commit');
		return { migrations: migrations.rows.map(({ hash }) => hash), tables };
	} finally {
		await client.end();
	}
}

const tablesWithKeys = `
	select c.relname as name,
		array(select a.attname::text from pg_attribute a
			where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
		array(select a.attname::text from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
			where i.indrelid = c.oid and i.indisprimary order by a.attnum) as key
	from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname`;

export function quote(identifier: string): string {
	return `"${identifier.replaceAll('"', '""')}"`;
}

function hashing(hash: ReturnType<typeof createHash>): Transform {
	return new Transform({
		transform(chunk: Buffer, _encoding, done) {
			hash.update(chunk);
			done(null, chunk);
		},
	});
}

async function listFiles(folder: string): Promise<Manifest['files']> {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
		entry.isFile(),
	);
	const files: Manifest['files'] = [];
	for (const entry of entries) {
		const full = join(entry.parentPath, entry.name);
		const hash = createHash('sha256');
		await pipeline(createReadStream(full), hash);
		files.push({ path: relative(folder, full).split(sep).join('/'), sha256: hash.digest('hex') });
	}
	return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
