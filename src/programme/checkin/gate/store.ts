import type { Upload } from '../gate.ts';
import type { GuestList, GuestRow } from '../guests.ts';
import { withRows } from './verdict.ts';

/** A scan as the device keeps it until the server has it. `row` is the guest as they stand after it. */
export type KeptScan = Upload['scans'][number] & { readonly row: GuestRow | null };
/** The list with how far the device's clock is behind the server's. */
export type KeptList = GuestList & { readonly behind: number };

/** What a gate keeps in its browser: the list of guests, and scans that the server does not have yet. */
export async function openStore() {
	const database = await opened();

	function run<T>(
		mode: IDBTransactionMode,
		work: (list: IDBObjectStore, scans: IDBObjectStore) => IDBRequest<T>,
	) {
		return new Promise<T>((resolve, reject) => {
			const transaction = database.transaction(['list', 'scans'], mode, { durability: 'strict' });
			const request = work(transaction.objectStore('list'), transaction.objectStore('scans'));
			transaction.addEventListener('complete', () => resolve(request.result));
			transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
		});
	}
	const list = () => run<KeptList | undefined>('readonly', (lists) => lists.get('list'));
	const waiting = async () =>
		(await run<KeptScan[]>('readonly', (_, scans) => scans.getAll())).toSorted(
			(a, b) => a.counter - b.counter,
		);

	return {
		list,
		waiting,
		/** Keeps a scan and what it makes of the list: both or neither. */
		keep: (scan: KeptScan, changed: KeptList) =>
			run('readwrite', (lists, scans) => {
				scans.put(scan);
				return lists.put(changed, 'list');
			}),
		/** Forgets scans that the server has. */
		settle: (nonces: readonly string[]) =>
			run('readwrite', (lists, scans) => {
				for (const nonce of nonces) scans.delete(nonce);
				return lists.count();
			}),
		/** Takes a new list, with what still waits worked into it. */
		renew: async (fresh: KeptList) => {
			const rows = (await waiting()).flatMap(({ row }) => row ?? []);
			await run('readwrite', (lists) => lists.put({ ...fresh, ...withRows(fresh, rows) }, 'list'));
		},
		/** Names leave the device; scans, which hold none once their row is gone, only when they are worth nothing any more. */
		forget: async (what: 'names' | 'everything') => {
			const scans = await waiting();
			await run('readwrite', (lists, kept) => {
				kept.clear();
				if (what === 'names') for (const scan of scans) kept.put({ ...scan, row: null });
				return lists.clear();
			});
		},
	};
}
export type Store = Awaited<ReturnType<typeof openStore>>;

function opened(): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open('koprue-gate', 1);
		request.addEventListener('upgradeneeded', () => {
			request.result.createObjectStore('list');
			request.result.createObjectStore('scans', { keyPath: 'nonce' });
		});
		request.addEventListener('success', () => resolve(request.result));
		request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
	});
}
