import type { OwnKey } from '../standing.ts';

/** A case as this device keeps it: sealed to its counsellor and the centre. */
export type KeptCase = {
	readonly id: string;
	readonly sealed: Uint8Array;
	/** Versions of the server that it holds. */
	readonly holds: readonly string[];
	/** Whether it holds something that the server does not have. */
	readonly isUnsent: boolean;
	/** Raised at every writing: another tab may have written meanwhile. */
	readonly revision: number;
};

/** What a device keeps between visits: one's wrapped keys, and everything else locked or sealed. */
export type Store = {
	keys(this: void): Promise<readonly OwnKey[]>;
	/** What the server last said, locked with the private key: names of colleagues stay in no stolen tablet. */
	standing(this: void): Promise<string | null>;
	keep(this: void, keys: readonly OwnKey[], standing: string): Promise<void>;
	cases(this: void): Promise<readonly KeptCase[]>;
	/** Writes a case if nobody has since `revision` (0: there is none yet); answers whether. */
	put(this: void, kept: KeptCase, revision: number): Promise<boolean>;
	drop(this: void, id: string): Promise<void>;
	/** Leaves nothing on this device. */
	forget(this: void): Promise<void>;
};

/** Whether a device could not keep something because it has no room left. */
export const isFull = (error: unknown): boolean =>
	error instanceof DOMException && error.name === 'QuotaExceededError';

/** In the browser's database; strictly, so that what is said to be kept is on the disk. */
export async function openStore(): Promise<Store> {
	const database = await opened();
	function run<T>(
		mode: IDBTransactionMode,
		work: (kept: IDBObjectStore, cases: IDBObjectStore) => IDBRequest<T>,
	): Promise<T> {
		return new Promise((resolve, reject) => {
			const transaction = database.transaction(['kept', 'cases'], mode, { durability: 'strict' });
			const request = work(transaction.objectStore('kept'), transaction.objectStore('cases'));
			transaction.addEventListener('complete', () => resolve(request.result));
			transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
		});
	}
	return {
		keys: async () => (await run<OwnKey[] | undefined>('readonly', (kept) => kept.get('keys'))) ?? [],
		standing: async () => (await run<string | undefined>('readonly', (kept) => kept.get('standing'))) ?? null,
		keep: async (keys, standing) => {
			await run('readwrite', (kept) => {
				kept.put(keys, 'keys');
				return kept.put(standing, 'standing');
			});
		},
		cases: () => run<KeptCase[]>('readonly', (_, cases) => cases.getAll()),
		put: async (wanted, revision) => {
			let isWritten = false;
			await run<KeptCase | undefined>('readwrite', (_, cases) => {
				const found = cases.get(wanted.id) as IDBRequest<KeptCase | undefined>;
				found.addEventListener('success', () => {
					if ((found.result?.revision ?? 0) !== revision) return;
					isWritten = true;
					cases.put({ ...wanted, revision: revision + 1 });
				});
				return found;
			});
			return isWritten;
		},
		drop: async (id) => {
			await run('readwrite', (_, cases) => cases.delete(id));
		},
		forget: async () => {
			await run('readwrite', (kept, cases) => {
				cases.clear();
				return kept.clear();
			});
		},
	};
}

function opened(): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open('koprue-counselling', 1);
		request.addEventListener('upgradeneeded', () => {
			request.result.createObjectStore('kept');
			request.result.createObjectStore('cases', { keyPath: 'id' });
		});
		request.addEventListener('success', () => {
			// A newer page in another tab wants to change the database: this one lets go.
			request.result.addEventListener('versionchange', () => request.result.close());
			resolve(request.result);
		});
		request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
	});
}
