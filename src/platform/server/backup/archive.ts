import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import * as v from 'valibot';
import { openZip, type Zip } from '../files/zip.ts';
import { Refusal } from '../refusal.ts';
import { manifest, manifestName, type Manifest } from './manifest.ts';

export type Archive = {
	readonly manifest: Manifest;
	has(name: string): boolean;
	/** The bytes of one entry. Throws a `Refusal` where the archive has no such entry. */
	open(name: string): Promise<Readable>;
	close(): void;
};

/** Opens an archive and reads what it says about itself. Throws a `Refusal` for anything that is not a backup of ours. */
export async function openArchive(path: string): Promise<Archive> {
	const notOurs = new Refusal(`${path} is not a backup made by Köprü, or it is damaged.`);
	const zip = await openZip(path).catch((error: NodeJS.ErrnoException) => {
		throw error.code === 'ENOENT' ? new Refusal(`There is no file ${path}.`) : notOurs;
	});
	const said = await readManifest(zip);
	if (!said) {
		zip.close();
		throw notOurs;
	}
	return {
		manifest: said,
		has: zip.has,
		open: async (name) => {
			if (!zip.has(name)) throw new Refusal(`The backup lacks ${name}; it is damaged.`);
			return zip.open(name);
		},
		close: zip.close,
	};
}

async function readManifest(zip: Zip): Promise<Manifest | null> {
	try {
		const parsed = v.safeParse(manifest, JSON.parse((await buffer(await zip.open(manifestName))).toString()));
		return parsed.success ? parsed.output : null;
	} catch {
		return null;
	}
}
