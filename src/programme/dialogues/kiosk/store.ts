import type { KioskList, KioskPerson } from '../kiosk.ts';

/** A list that was kept before people were asked about themselves asks nothing. */
const noQuestions: Pick<KioskList, 'asksCategory' | 'questions'> = { asksCategory: false, questions: [] };

/**
 * What a kiosk keeps in its browser: what it asks, whoever stands before it, and people who are not handed in yet. Whoever stands there is
 * kept with every answer, so that a tab that is closed loses nobody.
 */
export async function openStore() {
	const database = await opened();

	function run<T>(
		mode: IDBTransactionMode,
		work: (kept: IDBObjectStore, people: IDBObjectStore) => IDBRequest<T>,
	) {
		return new Promise<T>((resolve, reject) => {
			const transaction = database.transaction(['kept', 'people'], mode, { durability: 'strict' });
			const request = work(transaction.objectStore('kept'), transaction.objectStore('people'));
			transaction.addEventListener('complete', () => resolve(request.result));
			transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
		});
	}
	const current = () => run<KioskPerson | undefined>('readonly', (kept) => kept.get('current'));

	return {
		list: async (): Promise<KioskList | undefined> => {
			const list = await run<KioskList | undefined>('readonly', (kept) => kept.get('list'));
			return list && { ...noQuestions, ...list };
		},
		renew: (list: KioskList) => run('readwrite', (kept) => kept.put(list, 'list')),
		waiting: () => run<KioskPerson[]>('readonly', (_, people) => people.getAll()),
		keep: (person: KioskPerson) => run('readwrite', (kept) => kept.put(person, 'current')),
		/** Whoever stood there goes among those to be handed in, if they said anything: both or neither. Says whether they did. */
		finish: async (): Promise<boolean> => {
			const person = await current();
			const said = person !== undefined && person.votes.length > 0;
			await run('readwrite', (kept, people) => {
				if (said) people.put(person);
				kept.delete('current');
				return kept.count();
			});
			return said;
		},
		/** Forgets people whom the server has. */
		settle: (nonces: readonly string[]) =>
			run('readwrite', (kept, people) => {
				for (const nonce of nonces) people.delete(nonce);
				return kept.count();
			}),
		forget: () =>
			run('readwrite', (kept, people) => {
				people.clear();
				return kept.clear();
			}),
	};
}
export type Store = Awaited<ReturnType<typeof openStore>>;

function opened(): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open('koprue-kiosk', 1);
		request.addEventListener('upgradeneeded', () => {
			request.result.createObjectStore('kept');
			request.result.createObjectStore('people', { keyPath: 'nonce' });
		});
		request.addEventListener('success', () => resolve(request.result));
		request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
	});
}
