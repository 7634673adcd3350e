import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '../refusal.ts';
import { openArchive, type Archive } from './archive.ts';
import { fileName, keysName, tableName, type Manifest } from './manifest.ts';

/** Reads a whole archive and compares every checksum. Throws a `Refusal` that names what differs. */
export async function verifyArchive(path: string): Promise<Manifest> {
	const archive = await openArchive(path);
	try {
		await verifyEntries(archive);
		return archive.manifest;
	} finally {
		archive.close();
	}
}

export async function verifyEntries(archive: Archive): Promise<void> {
	const { tables, files, hasKeys } = archive.manifest;
	const all = [
		...tables.map(({ name, sha256 }) => [tableName(name), sha256] as const),
		...files.map(({ path, sha256 }) => [fileName(path), sha256] as const),
	];
	for (const [name, sha256] of all) {
		const hash = createHash('sha256');
		await archive
			.open(name)
			.then((stream) => pipeline(stream, hash))
			.catch(() => {
				throw new Refusal(`The backup is damaged: ${name} cannot be read.`);
			});
		if (hash.digest('hex') !== sha256)
			throw new Refusal(`The backup is damaged: ${name} has another checksum.`);
	}
	if (hasKeys && !archive.has(keysName)) throw new Refusal('The backup is damaged: its keys are missing.');
}
