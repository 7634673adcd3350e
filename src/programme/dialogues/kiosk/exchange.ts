import { peopleAtOnce, type KioskList } from '../kiosk.ts';
import { keepVoices } from './voice.ts';
import type { Store } from './store.ts';

/** `refused`: the dialogue takes nothing now; what waits stays on the device. `closed`: this device is no kiosk any more. */
export type Contact = 'done' | 'offline' | 'refused' | 'closed';
const patience = 20_000;

/** Hands in who waits, then takes what is asked now. Nobody leaves the device before the server has said that it has them. */
export async function exchange(store: Store, path: string): Promise<Contact> {
	if (!navigator.onLine) return 'offline';
	try {
		for (let people = await store.waiting(); people.length > 0; people = await store.waiting()) {
			const answer = await fetch(`${path}/upload`, {
				method: 'POST',
				signal: AbortSignal.timeout(patience),
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ people: people.slice(0, peopleAtOnce) }),
			});
			if (answer.status === 401) return 'closed';
			if (answer.status === 409) return 'refused';
			if (!answer.ok) return 'offline';
			await store.settle(((await answer.json()) as { taken: string[] }).taken);
		}
		const answer = await fetch(`${path}/list.json`, { signal: AbortSignal.timeout(patience) });
		if (answer.status === 401) return 'closed';
		if (!answer.ok) return 'offline';
		const list = (await answer.json()) as KioskList;
		await store.renew(list);
		await keepVoices(list).catch(() => {});
		return 'done';
	} catch {
		return 'offline';
	}
}
