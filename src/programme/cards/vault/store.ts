import { openDatabase } from './browser-database.ts';

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

/** What belongs to a card and lies in a file of its own. */
export type MediaKind = 'photo' | 'voice';

/** What a device keeps for one key between visits, everything locked or sealed. Colleagues who share a device share nothing on it. */
export type Store = {
	/** What the server last said, locked with the private key: names of colleagues stay in no stolen tablet. */
	standing(this: void): Promise<string | null>;
	keep(this: void, standing: string): Promise<void>;
	cases(this: void): Promise<readonly KeptCase[]>;
	/** Writes a case if nobody has since `revision` (0: there is none yet); answers whether. */
	put(this: void, kept: KeptCase, revision: number): Promise<boolean>;
	drop(this: void, id: string): Promise<void>;
	/** Ids of the photos or recordings that are kept, and each by its id, locked. */
	media(this: void, kind: MediaKind): Promise<readonly string[]>;
	medium(this: void, kind: MediaKind, id: string): Promise<Uint8Array | null>;
	keepMedium(this: void, kind: MediaKind, id: string, locked: Uint8Array): Promise<void>;
	dropMedium(this: void, kind: MediaKind, id: string): Promise<void>;
};

/** Whether a device could not keep something because it has no room left. */
export const isFull = (error: unknown): boolean =>
	error instanceof DOMException && error.name === 'QuotaExceededError';

export function unlessFull(error: unknown): 'full' {
	if (isFull(error)) return 'full';
	throw error;
}

const nameOf = (keyId: string) => `koprue-counselling-${keyId}`;

/** In a database of the browser for this key alone; strictly, so that what is said to be kept is on the disk. */
export async function openStore(keyId: string): Promise<Store> {
	const database = await openDatabase(nameOf(keyId), (made) => {
		made.createObjectStore('kept');
		made.createObjectStore('cases', { keyPath: 'id' });
	});
	const inKept = <T>(mode: IDBTransactionMode, work: (kept: IDBObjectStore) => IDBRequest<T>) =>
		database.run('kept', mode, work);
	const inCases = <T>(mode: IDBTransactionMode, work: (cases: IDBObjectStore) => IDBRequest<T>) =>
		database.run('cases', mode, work);
	return {
		standing: async () =>
			(await inKept<string | undefined>('readonly', (kept) => kept.get('standing'))) ?? null,
		keep: async (standing) => {
			await inKept('readwrite', (kept) => kept.put(standing, 'standing'));
		},
		cases: () => inCases<KeptCase[]>('readonly', (cases) => cases.getAll()),
		put: async (wanted, revision) => {
			let isWritten = false;
			await inCases<KeptCase | undefined>('readwrite', (cases) => {
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
			await inCases('readwrite', (cases) => cases.delete(id));
		},
		media: async (kind) =>
			(await inKept('readonly', (kept) => kept.getAllKeys())).flatMap((name) =>
				typeof name === 'string' && name.startsWith(`${kind}:`) ? name.slice(kind.length + 1) : [],
			),
		medium: async (kind, id) =>
			(await inKept<Uint8Array | undefined>('readonly', (kept) => kept.get(`${kind}:${id}`))) ?? null,
		keepMedium: async (kind, id, locked) => {
			await inKept('readwrite', (kept) => kept.put(locked, `${kind}:${id}`));
		},
		dropMedium: async (kind, id) => {
			await inKept('readwrite', (kept) => kept.delete(`${kind}:${id}`));
		},
	};
}

/** Leaves nothing of a key on this device. */
export function forgetStore(keyId: string): void {
	indexedDB.deleteDatabase(nameOf(keyId));
}
