import type { GuestList } from '../guests.ts';
import type { KeptList, Store } from './store.ts';

export type Contact = 'done' | 'offline' | 'closed';
const batch = 200;
const patience = 20_000;

/**
 * Hands in what waits, in the device's own order, then takes the list as it is now. A scan leaves the device only once the server has
 * said that it has it; what is handed in twice is there once. `closed`: this device is no gate any more.
 */
export async function exchange(
	store: Store,
	path: string,
	renew: (list: KeptList) => Promise<void>,
): Promise<Contact> {
	if (!navigator.onLine) return 'offline';
	try {
		for (let scans = await store.waiting(); scans.length > 0; scans = await store.waiting()) {
			const part = scans.slice(0, batch);
			const answer = await fetch(`${path}/upload`, {
				method: 'POST',
				signal: AbortSignal.timeout(patience),
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ now: Date.now(), scans: part.map(({ row: _, ...scan }) => scan) }),
			});
			if (answer.status === 401) return 'closed';
			if (!answer.ok) return 'offline';
			await store.settle(part.map(({ nonce }) => nonce));
		}
		const answer = await fetch(`${path}/list.json`, { signal: AbortSignal.timeout(patience) });
		if (answer.status === 401) return 'closed';
		if (!answer.ok) return 'offline';
		const list = (await answer.json()) as GuestList;
		await renew({ ...list, behind: list.now - Date.now() });
		return 'done';
	} catch {
		return 'offline';
	}
}
