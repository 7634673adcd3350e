import { Refused } from './remote.ts';
// oxlint-disable-next-line import/default -- it is built into an address
import script from './stretch-work.ts?worker&url';
import type { Stretch } from './wrap.ts';

/**
 * Where the worker's script is asked for, the first place first. The service worker of these pages is asked for scripts of workers below
 * its own address alone; elsewhere a device without a network has what its browser happens to remember.
 */
function places(): readonly string[] {
	const controller = navigator.serviceWorker?.controller;
	if (!controller) return [script];
	return [new URL(`.${new URL(script, location.href).pathname}`, controller.scriptURL).href, script];
}

/** Null where the device has not got the memory; undefined where there is no worker at this place. */
function stretchAt(place: string, asked: Readonly<Record<string, unknown>>) {
	const worker = new Worker(place, { type: 'module' });
	return new Promise<Uint8Array | null | undefined>((resolve) => {
		worker.addEventListener('message', ({ data }: MessageEvent<Uint8Array | null>) => resolve(data));
		worker.addEventListener('error', () => resolve(undefined));
		// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
		worker.postMessage(asked);
	}).finally(() => worker.terminate());
}

/** Stretches a passphrase in a worker, which is ended after each. Throws `Refused` / `not_stretched` where that cannot be done. */
export const stretchInWorker: Stretch = async (passphrase, salt, cost) => {
	for (const place of places()) {
		const key = await stretchAt(place, { passphrase, salt, cost });
		if (key) return key;
		if (key === null) break;
	}
	throw new Refused('not_stretched');
};
