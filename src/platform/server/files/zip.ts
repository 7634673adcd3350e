import type { Readable } from 'node:stream';
import { fromBufferPromise, openPromise, type Entry } from 'yauzl';

export type Zip = {
	readonly names: readonly string[];
	readonly has: (name: string) => boolean;
	/** The unpacked bytes of one entry; throws where there is none or it is damaged. */
	readonly open: (name: string) => Promise<Readable>;
	readonly close: () => void;
};

/** Opens a ZIP archive, from disk or memory, and reads its directory. Throws where it is none; `ENOENT` stays as it is. */
export async function openZip(source: string | Buffer): Promise<Zip> {
	const options = { lazyEntries: true, autoClose: false };
	const zip = await (typeof source === 'string'
		? openPromise(source, options)
		: fromBufferPromise(source, options));
	const entries = new Map<string, Entry>();
	try {
		for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
	} catch (error) {
		zip.close();
		throw error;
	}
	return {
		names: [...entries.keys()],
		has: (name) => entries.has(name),
		open: (name) => {
			const entry = entries.get(name);
			if (!entry) throw new Error(`the archive has no entry ${name}`);
			return zip.openReadStreamPromise(entry);
		},
		close: () => zip.close(),
	};
}
