import { spawnSync } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { chownSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from '../refusal.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { isDiskFull } from './disk.ts';
import { asSeenByServer } from './postmaster.ts';

/** `postgres` makes roles and databases, `koprue_owner` owns the tables, `koprue_app` is what the application is. */
export type EmbeddedRole = 'postgres' | 'koprue_owner' | 'koprue_app';
export type Passwords = (role: EmbeddedRole) => string;

const major = '18';
const keyFile = 'koprue.key';

const derive =
	(key: string): Passwords =>
	(role) =>
		createHmac('sha256', key).update(role).digest('base64url');

/** The passwords of the cluster's roles, from the key that lies in it. */
export function passwordsOf(folder: string): Passwords {
	return derive(readFileSync(join(folder, keyFile), 'utf8').trim());
}

/** Throws a `Refusal` unless this PostgreSQL, in this account, can use the folder. */
export function demandFitting(folder: string): void {
	let version: string;
	try {
		version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
		readFileSync(join(folder, keyFile));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT')
			throw new Refusal(
				`${folder} is not a database made by Köprü: move it away, or set KOPRUE_DATA to another folder.`,
			);
		throw new Refusal(
			`The database in ${folder} belongs to user ${statSync(folder).uid}: start Köprü as that user or as root.`,
		);
	}
	if (version !== major)
		throw new Refusal(
			`The database in ${folder} was made by PostgreSQL ${version} and this is ${major}: restore a backup into a new folder.`,
		);
}

/**
 * Makes a new, empty cluster. It stands in a folder of another name until it is whole, so that a start that is broken
 * off leaves nothing half-made.
 */
export function makeCluster(folder: string, binaries: Binaries, account: Account, durable: boolean): void {
	const draft = `${folder}.new`;
	const key = randomBytes(32).toString('base64url');
	const write = (path: string, text: string) => {
		writeFileSync(path, text, { mode: 0o600 });
		own(account, path);
	};
	rmSync(draft, { recursive: true, force: true });
	mkdirSync(draft, { recursive: true, mode: 0o700 });
	try {
		own(account, draft);
		write(join(draft, 'password'), derive(key)('postgres'));
		initialise(draft, binaries, account, durable);
		write(join(draft, 'cluster', keyFile), key);
		renameSync(join(draft, 'cluster'), folder);
	} catch (error) {
		if (error instanceof Refusal || !isDiskFull(String(error))) throw error;
		throw diskFull(folder);
	} finally {
		rmSync(draft, { recursive: true, force: true });
	}
}

function own(account: Account, path: string): void {
	if (account) chownSync(path, account.uid, account.gid);
}

const diskFull = (folder: string) =>
	new Refusal(
		`The disk is full: no database can be made in ${dirname(folder)}; free some space and start again.`,
	);

function initialise(draft: string, binaries: Binaries, account: Account, durable: boolean): void {
	const folder = join(draft, 'cluster');
	const seen = asSeenByServer({ account, folder });
	mkdirSync(folder, { mode: 0o700 });
	own(account, folder);
	const { status, stderr, error } = spawnSync(
		binaries.initdb,
		[
			`--pgdata=${seen}`,
			'--username=postgres',
			'--auth=scram-sha-256',
			`--pwfile=${seen}/../password`,
			'--encoding=UTF8',
			// Sorting by ICU does not depend on the machine, as the locales of an operating system do.
			'--locale=C',
			'--locale-provider=icu',
			'--icu-locale=und',
			durable ? '--sync-method=fsync' : '--no-sync',
		],
		{ cwd: folder, ...account, encoding: 'utf8', windowsHide: true },
	);
	if (status === 0) return;
	if (isDiskFull(stderr ?? '')) throw diskFull(draft);
	if (/could not look up effective user ID/.test(stderr ?? ''))
		throw new Refusal(
			`User ${account?.uid ?? process.getuid?.()} has no name on this machine and PostgreSQL needs one: add it to /etc/passwd, start as another user, or set DATABASE_URL.`,
		);
	const words = error?.message ?? stderr.match(/error: (.*)/)?.[1] ?? stderr.trim().split('\n').at(-1);
	throw new Refusal(`No database can be made in ${dirname(draft)} (${words}).`);
}
