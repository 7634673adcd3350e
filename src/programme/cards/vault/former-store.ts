import type { OwnKey } from '../standing.ts';
import { connect, runIn } from './browser-database.ts';
import { openStore, type KeptCase } from './store.ts';

const name = 'koprue-counselling';

/**
 * The first versions kept everything of a device in one database, for one key. Moves what lies there to where it lies now, and answers its
 * keys; broken off, it begins again. May go once no device can hold such a one any more: a year after version 1.0, when every case of then
 * is past its retention.
 */
export async function moveFormerStore(keep: (keys: readonly OwnKey[]) => Promise<void>): Promise<void> {
	const databases = (await indexedDB.databases?.()) ?? [];
	if (!databases.some((one) => one.name === name)) return;
	const database = await connect(name, () => undefined);
	if (database.objectStoreNames.contains('cases')) {
		const read = <T>(within: string, work: (within: IDBObjectStore) => IDBRequest<T>) =>
			runIn(database, within, 'readonly', work);
		const keys = await read<Omit<OwnKey, 'who'>[] | undefined>('kept', (kept) => kept.get('keys'));
		const standing = await read<string | undefined>('kept', (kept) => kept.get('standing'));
		const cases = await read<KeptCase[]>('cases', (all) => all.getAll());
		const [key] = keys ?? [];
		if (key) {
			const store = await openStore(key.id);
			for (const one of cases) await store.put(one, 0);
			if (standing && (await store.standing()) === null) await store.keep(standing);
			// Whose it is was not kept then; the server says it at the next round.
			await keep([{ ...key, who: '' }]);
		}
	}
	database.close();
	indexedDB.deleteDatabase(name);
}
