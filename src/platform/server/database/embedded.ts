import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { serverAccount } from './account.ts';
import { addressFor, type Address } from './address.ts';
import { findBinaries } from './binaries.ts';
import { demandFitting, makeCluster, passwordsOf, type EmbeddedRole, type Passwords } from './cluster.ts';
import { guardDisk, setReadOnly } from './disk-guard.ts';
import { demandSpace, leastMegabytes } from './disk.ts';
import { endLeftover } from './postmaster.ts';
import { supervise, type Watch } from './supervise.ts';

export type Embedded = Watch & {
	/** A connection string for a role; without a name to the application's database. */
	readonly url: (role: EmbeddedRole, database?: string) => string;
};

export type EmbeddedOptions = {
	/** False only where the data may be lost with the machine: tests. */
	readonly durable?: boolean;
	/** Further settings of PostgreSQL. */
	readonly settings?: Readonly<Record<string, string | number>>;
	/** Seconds between looks at what is left of the disk; infinite: never. */
	readonly guardSeconds?: number;
	/** Hears a sentence when the server had to be taken over or started again. */
	readonly report?: (sentence: string) => void;
};

const database = 'koprue';

/**
 * Starts PostgreSQL on `${data}/postgres`, making it where it is missing, with its roles and the application's database
 * in it. The caller holds the lock of the data folder. Throws a `Refusal`.
 */
export async function startEmbedded(data: string, options: EmbeddedOptions = {}): Promise<Embedded> {
	const { durable = true, report = () => {}, guardSeconds = 5 } = options;
	const folder = join(resolve(data), 'postgres');
	const account = serverAccount(folder);
	const binaries = findBinaries(account);
	const isNew = !existsSync(folder);
	mkdirSync(data, { recursive: true, mode: 0o700 });
	demandSpace(data, isNew ? leastMegabytes.making : leastMegabytes.running);
	if (isNew) makeCluster(folder, binaries, account, durable);
	demandFitting(folder);
	if (await endLeftover(folder)) report('A database left running by an earlier crash was taken over.');
	const address = await addressFor(folder, account);
	const watch = await supervise(
		{
			binaries,
			account,
			folder,
			logFile: freshLog(join(resolve(data), 'postgres.log')),
			settings: { ...settings(durable), ...options.settings, ...address.settings },
		},
		report,
	);
	const passwords = passwordsOf(folder);
	const url = connectionStrings(address, passwords);
	try {
		await furnish(url('postgres', 'postgres'), passwords);
	} catch (error) {
		await watch.stop();
		throw error;
	}
	const guard = guardDisk(resolve(data), url('postgres', 'postgres'), report, guardSeconds);
	return { ...watch, url, stop: () => guard.stop().then(watch.stop) };
}

export function connectionStrings({ authority, query }: Address, passwords: Passwords): Embedded['url'] {
	return (role, name = database) => `postgres://${role}:${passwords(role)}@${authority}/${name}${query}`;
}

function settings(durable: boolean): Record<string, string | number> {
	const flag = durable ? 'on' : 'off';
	return {
		fsync: flag,
		synchronous_commit: flag,
		full_page_writes: flag,
		max_connections: 60,
		max_wal_size: '512MB',
		jit: 'off',
		timezone: 'UTC',
		log_timezone: 'UTC',
		// A statement or a detail may be about a person: the log keeps only what happens to the server itself.
		log_min_messages: 'log',
		log_min_error_statement: 'panic',
		log_error_verbosity: 'terse',
		log_checkpoints: 'off',
	};
}

/** The server's log; of the one before, one is kept. */
function freshLog(path: string): string {
	if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 5_000_000) renameSync(path, `${path}.1`);
	return path;
}

/** Roles and database, each made where it is missing: a start may have been broken off between any two of them. */
async function furnish(superuserUrl: string, passwords: Passwords): Promise<void> {
	const client = new pg.Client({ connectionString: superuserUrl });
	await client.connect();
	try {
		// The disk may have been full when it last ran.
		await client.query('set default_transaction_read_only = off');
		await setReadOnly(client, false);
		const { rows } = await client.query<{ name: string }>(
			`select rolname as name from pg_roles union all select datname from pg_database`,
		);
		const has = new Set(rows.map(({ name }) => name));
		const role = async (name: EmbeddedRole, attributes: string) => {
			if (!has.has(name))
				await client.query(`create role ${name} login ${attributes} password '${passwords(name)}'`);
		};
		await role('koprue_owner', 'createrole');
		await role('koprue_app', '');
		if (!has.has(database)) await client.query(`create database ${database} owner koprue_owner`);
	} finally {
		await client.end();
	}
}
