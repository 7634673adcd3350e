import { readFileSync } from 'node:fs';
import { Refusal } from '#platform/server/refusal.ts';

/** A file that a command was told to read. Reading a folder names no path in its error, so it is refused here. */
export function readInput(path: string): { name: string; bytes: Uint8Array } {
	try {
		return { name: path, bytes: readFileSync(path) };
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EISDIR')
			throw new Refusal(`${path} is a folder, not a file.`);
		throw error;
	}
}
