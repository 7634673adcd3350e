import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Refusal } from './refusal.ts';

export type Lock = { readonly release: () => void };

/** Or a lock that nobody looks at any more would be collected, and with it be free. */
const held = new Set<DatabaseSync>();

/**
 * Holds a folder for this process, or answers null where another process holds it.
 *
 * Node offers no file lock. SQLite takes one from the kernel, on every system, and the kernel drops it the moment the
 * process dies, however it dies: there is no stale lock and no process id to be mistaken for another's.
 */
export function tryLock(folder: string): Lock | null {
	const file = new DatabaseSync(join(folder, 'lock'));
	try {
		// Nothing is ever written into it, so it needs no journal beside it.
		file.exec('pragma journal_mode = memory; begin exclusive');
		held.add(file);
	} catch (error) {
		file.close();
		if ((error as { errcode?: number }).errcode === 5) return null;
		throw error;
	}
	return {
		release: () => {
			held.delete(file);
			file.close();
		},
	};
}

/** Holds the data folder. Throws a `Refusal` that names the process that has it. */
export function lockFolder(folder: string, address: string): Lock {
	const note = join(folder, 'running');
	const lock = tryLock(folder);
	if (lock === null)
		throw new Refusal(
			`Köprü is already running on ${folder}${whoHolds(note)}; stop it first, or set KOPRUE_DATA to another folder.`,
		);
	writeFileSync(note, `process ${process.pid}, ${address}\n`);
	return {
		release: () => {
			rmSync(note, { force: true });
			lock.release();
		},
	};
}

function whoHolds(note: string): string {
	try {
		return ` (${readFileSync(note, 'utf8').trim()})`;
	} catch {
		return '';
	}
}
