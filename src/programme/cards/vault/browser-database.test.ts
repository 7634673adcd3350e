import { expect, test, vi } from 'vitest';
import { openDatabase } from './browser-database.ts';

/** A browser's databases, as far as a connection comes and goes. */
function browser() {
	const connections: Connection[] = [];
	class Connection extends EventTarget {
		isClosed = false;
		kept: string[] = [];
		close() {
			this.isClosed = true;
		}
		transaction() {
			if (this.isClosed) throw new DOMException('The connection is closed.', 'InvalidStateError');
			const transaction = new EventTarget();
			queueMicrotask(() => transaction.dispatchEvent(new Event('complete')));
			return Object.assign(transaction, { objectStore: () => this.kept });
		}
	}
	vi.stubGlobal('indexedDB', {
		open: () => {
			const result = new Connection();
			connections.push(result);
			const request = Object.assign(new EventTarget(), { result });
			queueMicrotask(() => request.dispatchEvent(new Event('success')));
			return request;
		},
	});
	return connections;
}
const write = (text: string) => (kept: unknown) => ({ result: (kept as string[]).push(text) }) as never;

test('what is to be kept is kept also after the browser let go of its database, by one new connection', async () => {
	const connections = browser();
	const database = await openDatabase('cases', () => undefined);
	await database.run('cases', 'readwrite', write('one'));
	connections[0]!.close();
	await Promise.all(['two', 'three'].map((text) => database.run('cases', 'readwrite', write(text))));
	expect(connections.map(({ kept }) => kept)).toEqual([['one'], ['two', 'three']]);
});

test('a database that another tab deletes is let go, and not made anew', async () => {
	const connections = browser();
	const database = await openDatabase('cases', () => undefined);
	connections[0]!.dispatchEvent(new Event('versionchange'));
	await expect(database.run('cases', 'readwrite', write('one'))).rejects.toThrow('closed');
	expect(connections.map(({ kept, isClosed }) => [kept, isClosed])).toEqual([[[], true]]);
});

test('what is wrong with the work itself is told, and not tried again', async () => {
	const connections = browser();
	const database = await openDatabase('cases', () => undefined);
	const full = () => {
		throw new DOMException('full', 'QuotaExceededError');
	};
	await expect(database.run('cases', 'readwrite', full)).rejects.toThrow('full');
	expect(connections).toHaveLength(1);
});
