/** A database of the browser, opened again where the browser has let go of it, as tablets do with a page in the background. */
export type BrowserDatabase = {
	/** Works in one transaction and answers once it is on the disk. */
	run<T>(
		this: void,
		within: string,
		mode: IDBTransactionMode,
		work: (within: IDBObjectStore) => IDBRequest<T>,
	): Promise<T>;
};

/** Opens a database of the browser, made anew where there is none. */
export async function openDatabase(
	name: string,
	make: (made: IDBDatabase) => void,
): Promise<BrowserDatabase> {
	let isWanted = true;
	const open = async () => {
		const database = await connect(name, make);
		database.addEventListener('versionchange', () => (isWanted = false));
		return database;
	};
	let opened = open();
	await opened;
	return {
		run: async (within, mode, work) => {
			const before = opened;
			try {
				return await runIn(await before, within, mode, work);
			} catch (error) {
				// What another tab deletes is not made anew.
				if (!isWanted || !isLetGo(error)) throw error;
				if (opened === before) opened = open();
				return runIn(await opened, within, mode, work);
			}
		},
	};
}

/** Nothing was begun: the connection was gone before. */
const isLetGo = (error: unknown) => error instanceof DOMException && error.name === 'InvalidStateError';

/** One connection, for as long as the browser keeps it. */
export function connect(name: string, make: (made: IDBDatabase) => void): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(name, 1);
		request.addEventListener('upgradeneeded', () => make(request.result));
		request.addEventListener('success', () => {
			// Another tab wants to change or delete the database: this one lets go.
			request.result.addEventListener('versionchange', () => request.result.close());
			resolve(request.result);
		});
		request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
	});
}

/** Works in one transaction of a connection and answers once it is on the disk. */
export function runIn<T>(
	database: IDBDatabase,
	within: string,
	mode: IDBTransactionMode,
	work: (within: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
	return new Promise((resolve, reject) => {
		const transaction = database.transaction(within, mode, { durability: 'strict' });
		const request = work(transaction.objectStore(within));
		transaction.addEventListener('complete', () => resolve(request.result));
		transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
	});
}
