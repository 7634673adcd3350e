import { isSame } from '#shared/same.ts';
import type { OwnKey } from '../standing.ts';
import { openDatabase } from './browser-database.ts';
import { moveFormerStore } from './former-store.ts';
import { keepKeys } from './keys-kept.ts';
import { forgetStore, openStore, unlessFull, type Store } from './store.ts';

export type Kept = { readonly cases: number; readonly unsent: number };

/** What a device knows of those who work on it: their wrapped keys. Cases lie with the key that opens them. */
export type Device = {
	/** Of everybody, the one that was opened last first. */
	keys(this: void): Promise<readonly OwnKey[]>;
	/** Takes over the keys of one person as the server has them; those of others stay. */
	keep(this: void, who: string, keys: readonly OwnKey[]): Promise<void>;
	/** Keeps a key that was opened, and answers what lies with it. */
	open(this: void, key: OwnKey): Promise<Store>;
	/** How many cases lie here, but for those of the key that is open. */
	count(this: void, open: string | null): Promise<Kept>;
};

export async function openDevice(): Promise<Device> {
	const database = await openDatabase('koprue-counselling-keys', (made) => {
		made.createObjectStore('kept');
	});
	const read = async () =>
		(await database.run<OwnKey[] | undefined>('kept', 'readonly', (kept) => kept.get('keys'))) ?? [];
	/** Every round asks for it, and mostly nothing has changed. */
	async function write(known: readonly OwnKey[], next: readonly OwnKey[]): Promise<void> {
		if (isSame(known, next)) return;
		await database.run('kept', 'readwrite', (kept) => kept.put(next, 'keys'));
	}
	await moveFormerStore(async (keys) => {
		const known = await read();
		await write(known, [...known, ...keys.filter(({ id }) => !known.some((one) => one.id === id))]);
	}).catch(unlessFull);
	const stores = new Map<string, Promise<Store>>();
	const storeOf = (keyId: string) => {
		const store = stores.get(keyId) ?? openStore(keyId);
		stores.set(keyId, store);
		// Refused once, it may be given the next time.
		store.catch(() => stores.delete(keyId));
		return store;
	};
	async function countOf(keyId: string): Promise<Kept> {
		const cases = await (await storeOf(keyId)).cases();
		return { cases: cases.length, unsent: cases.filter(({ isUnsent }) => isUnsent).length };
	}
	return {
		keys: read,
		keep: async (who, keys) => {
			const known = await read();
			const ended = known.filter((key) => key.who === who && !keys.some(({ id }) => id === key.id));
			const unsent = new Set<string>();
			for (const { id } of ended) if ((await countOf(id)).unsent > 0) unsent.add(id);
			await write(known, keepKeys(known, who, keys, unsent));
			for (const { id } of ended)
				if (!unsent.has(id)) {
					stores.delete(id);
					forgetStore(id);
				}
		},
		open: async (key) => {
			const known = await read();
			// A device without room opens what it has.
			await write(known, [key, ...known.filter(({ id }) => id !== key.id)]).catch(unlessFull);
			return storeOf(key.id);
		},
		count: async (open) => {
			const kept = { cases: 0, unsent: 0 };
			for (const { id } of await read()) {
				if (id === open) continue;
				const { cases, unsent } = await countOf(id);
				kept.cases += cases;
				kept.unsent += unsent;
			}
			return kept;
		},
	};
}

/** Asks the browser to throw nothing of this device away by itself; answers whether it promises that. */
export const askToLast = (): Promise<boolean> =>
	(navigator.storage?.persist?.() ?? Promise.resolve(false)).catch(() => false);
