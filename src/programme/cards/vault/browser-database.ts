/** Opens a database of the browser, made anew where there is none. */
export function openDatabase(name: string, make: (made: IDBDatabase) => void): Promise<IDBDatabase> {
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

/** Works in one transaction and answers once it is on the disk. */
export function run<T>(
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
