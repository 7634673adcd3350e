import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { open as openZip, type Entry, type Options, type ZipFile } from 'yauzl';
import { Refusal } from '../refusal.ts';
import { manifest, manifestName, type Manifest } from './manifest.ts';

export type Archive = {
	readonly manifest: Manifest;
	has(name: string): boolean;
	/** The bytes of one entry. Throws a `Refusal` where the archive has no such entry. */
	open(name: string): Promise<Readable>;
	close(): void;
};

const openFile = promisify<string, Options, ZipFile>(openZip);

/** Opens an archive and reads what it says about itself. Throws a `Refusal` for anything that is not a backup of ours. */
export async function openArchive(path: string): Promise<Archive> {
	const notOurs = () => new Refusal(`${path} is not a backup made by Köprü, or it is damaged.`);
	const zip = await openFile(path, { autoClose: false, lazyEntries: false }).catch(
		(error: NodeJS.ErrnoException) => {
			throw error.code === 'ENOENT' ? new Refusal(`There is no file ${path}.`) : notOurs();
		},
	);
	const entries = new Map<string, Entry>();
	await new Promise<void>((resolve, reject) => {
		zip.on('entry', (entry: Entry) => entries.set(entry.fileName, entry));
		zip.on('end', resolve);
		zip.on('error', () => reject(notOurs()));
	});
	const open = (name: string) =>
		new Promise<Readable>((resolve, reject) => {
			const entry = entries.get(name);
			if (!entry) return reject(new Refusal(`The backup lacks ${name}; it is damaged.`));
			zip.openReadStream(entry, (error, stream) => (error ? reject(notOurs()) : resolve(stream)));
		});
	try {
		if (!entries.has(manifestName)) throw notOurs();
		const said = v.safeParse(manifest, JSON.parse((await buffer(await open(manifestName))).toString()));
		if (!said.success) throw notOurs();
		return { manifest: said.output, has: (name) => entries.has(name), open, close: () => zip.close() };
	} catch (error) {
		zip.close();
		throw error instanceof Refusal ? error : notOurs();
	}
}
