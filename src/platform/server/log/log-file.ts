import { closeSync, existsSync, fstatSync, openSync, renameSync, writeSync } from 'node:fs';
import type { LogSink } from './log.ts';

const full = 10_000_000;
const kept = 3;

/** Appends lines to a file; when it holds ten megabytes a new one is begun, and three old ones are kept. */
export function logFile(path: string): LogSink {
	let file = openSync(path, 'a', 0o600);
	let size = fstatSync(file).size;
	return (line) => {
		try {
			if (size > full) {
				closeSync(file);
				turnOver(path);
				file = openSync(path, 'a', 0o600);
				size = 0;
			}
			size += writeSync(file, `${line}\n`);
		} catch {
			// A full disk must not take the application down by its log.
		}
	};
}

function turnOver(path: string): void {
	for (let number = kept - 1; number >= 1; number--)
		if (existsSync(`${path}.${number}`)) renameSync(`${path}.${number}`, `${path}.${number + 1}`);
	renameSync(path, `${path}.1`);
}
