import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where the bytes of documents lie: under their hash, so that the same file is kept once, however often it was added. */
export type FileStore = {
	/** Keeps bytes; they are on disk when it returns. Answers their hash. */
	readonly put: (bytes: Buffer) => Promise<string>;
	/** The bytes of a hash; null where they are gone, or are not what the hash says. */
	readonly read: (sha256: string) => Promise<Buffer | null>;
	/** Hashes of what lies there, untouched since `before`. */
	readonly old: (before: Date) => Promise<string[]>;
	readonly remove: (sha256: string) => Promise<void>;
};

const isHash = (text: string) => /^[0-9a-f]{64}$/.test(text);
export const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

export function openFiles(folder: string): FileStore {
	// A hash is the only name that ever becomes a path.
	const pathOf = (sha256: string) => {
		if (!isHash(sha256)) throw new Error('not the hash of a file');
		return join(folder, sha256.slice(0, 2), sha256);
	};
	return {
		put: async (bytes) => {
			const sha256 = hashOf(bytes);
			const path = pathOf(sha256);
			// Touched first: the nightly sweep leaves alone what is new.
			const now = new Date();
			if (
				await utimes(path, now, now).then(
					() => true,
					() => false,
				)
			)
				return sha256;
			await mkdir(dirname(path), { recursive: true, mode: 0o700 });
			const draft = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
			const file = await open(draft, 'wx', 0o600);
			try {
				await file.writeFile(bytes);
				await file.sync();
			} finally {
				await file.close();
			}
			await rename(draft, path);
			return sha256;
		},
		read: async (sha256) => {
			const bytes = await readFile(pathOf(sha256)).catch(() => null);
			return bytes && hashOf(bytes) === sha256 ? bytes : null;
		},
		old: async (before) => {
			const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
			const found: string[] = [];
			for (const entry of entries) {
				if (!entry.isFile()) continue;
				const { mtime } = await stat(join(entry.parentPath, entry.name)).catch(() => ({ mtime: new Date() }));
				// A draft that a crash left behind goes by the same rule.
				if (mtime < before && (isHash(entry.name) || isHash(entry.name.split('.')[0]!)))
					found.push(entry.name);
			}
			return found;
		},
		remove: async (name) => {
			await rm(join(folder, name.slice(0, 2), name), { force: true });
		},
	};
}
