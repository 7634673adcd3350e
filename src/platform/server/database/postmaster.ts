import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../refusal.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { isDiskFull } from './disk.ts';

export type ServerOptions = {
	readonly binaries: Binaries;
	readonly account: Account;
	/** The cluster's own folder, made by `makeCluster`. */
	readonly folder: string;
	readonly logFile: string;
	readonly settings: Readonly<Record<string, string | number>>;
};

/**
 * How PostgreSQL is told its folder. Under another account it may not be allowed to walk there (`/root` is closed to
 * others); the kernel has already put it there as its working directory, and that door is open.
 */
export function asSeenByServer({ account, folder }: { account: Account; folder: string }): string {
	return account && process.platform === 'linux' ? '/proc/self/cwd' : folder;
}

type Note = { pid: number; isReady: boolean };

/** What the postmaster says of itself in its folder; undefined where none says anything. */
function readNote(folder: string): Note | undefined {
	try {
		const lines = readFileSync(`${folder}/postmaster.pid`, 'utf8').split('\n');
		return { pid: Number(lines[0]), isReady: lines[7]?.trim() === 'ready' };
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
}

/** Whether the process lives and is the postmaster of this folder, not somebody who got its number after it. */
function isPostmaster(pid: number, folder: string): boolean {
	try {
		process.kill(pid, 0);
		if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder);
	} catch {
		return false;
	}
	if (process.platform === 'win32') return true;
	// One that has ended and is not yet collected (Z) has let go of the folder.
	const { stdout } = spawnSync('ps', ['-o', 'stat=,comm=', '-p', String(pid)], { encoding: 'utf8' });
	return stdout.includes('postgres') && !stdout.trim().startsWith('Z');
}

async function gone(pid: number, folder: string, milliseconds: number): Promise<boolean> {
	for (const end = Date.now() + milliseconds; Date.now() < end; await pause(20))
		if (!isPostmaster(pid, folder)) return true;
	return false;
}

/** Ends a server that an earlier process left behind when it was killed; true if there was one. Loses nothing. */
export async function endLeftover(folder: string): Promise<boolean> {
	const pid = readNote(folder)?.pid;
	if (pid === undefined || !isPostmaster(pid, folder)) return false;
	// SIGINT: end transactions, write everything down, go. SIGQUIT: go now and recover on the next start.
	for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
		process.kill(pid, signal);
		if (await gone(pid, folder, 20_000)) return true;
	}
	throw new Refusal(
		`An earlier PostgreSQL (process ${pid}) still holds ${folder} and does not end: end it and start again.`,
	);
}

/** The last fatal line of the server's log since `from`, for a sentence. */
function lastWords(logFile: string, from: number): string {
	const lines = readFileSync(logFile).subarray(from).toString().split('\n');
	const words =
		lines.findLast((line) => /FATAL|PANIC|could not|error while/.test(line)) ??
		lines.findLast(Boolean) ??
		'it said nothing';
	return words.replace(/^.*(FATAL|PANIC):\s*/, '');
}

/** Backends of a killed server need a moment to notice; until then the next one is turned away. */
const passes =
	/pre-existing shared memory block|lock file "postmaster.pid" already exists|is another postmaster/;

/** Starts a server and returns when it takes connections. Throws a `Refusal`. */
export async function startServer(options: ServerOptions): Promise<ChildProcess> {
	for (const end = Date.now() + 60_000; ; await pause(100)) {
		const log = openSync(options.logFile, 'a', 0o600);
		const from = readFileSync(options.logFile).length;
		const child = launch(options, log);
		closeSync(log);
		if (await isUp(child, options.folder)) return child;
		const words = lastWords(options.logFile, from);
		if (passes.test(words) && Date.now() < end) continue;
		if (isDiskFull(words))
			throw new Refusal(
				`The disk is full: the database in ${options.folder} cannot be started; free some space and start again.`,
			);
		throw new Refusal(
			`The database in ${options.folder} did not start (${words}); ${options.logFile} says more.`,
		);
	}
}

function launch({ binaries, account, folder, settings }: ServerOptions, log: number): ChildProcess {
	const seen = asSeenByServer({ account, folder });
	const set = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
	return spawn(binaries.postgres, ['-D', seen, ...set], {
		cwd: folder,
		...account,
		stdio: ['ignore', log, log],
		// Its own session: Ctrl+C must reach it through us, after the last request.
		detached: true,
		windowsHide: true,
	});
}

async function isUp(child: ChildProcess, folder: string): Promise<boolean> {
	await once(child, 'spawn').catch((error: Error) => {
		throw new Refusal(
			`The built-in PostgreSQL cannot be run on this machine (${error.message}): set DATABASE_URL to a PostgreSQL server.`,
		);
	});
	while (child.exitCode === null && child.signalCode === null) {
		const note = readNote(folder);
		if (note?.pid === child.pid && note?.isReady) return true;
		await pause(10);
	}
	return false;
}
