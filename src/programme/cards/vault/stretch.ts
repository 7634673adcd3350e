import { Refused } from './remote.ts';
import type { Stretch } from './wrap.ts';

/** Stretches a passphrase in a worker, which is ended after each. Throws `Refused` / `not_stretched` on a device that has not got the memory. */
export const stretchInWorker: Stretch = (passphrase, salt, cost) => {
	const worker = new Worker(new URL('./stretch-work.ts', import.meta.url), { type: 'module' });
	return new Promise<Uint8Array>((resolve, reject) => {
		const fail = () => reject(new Refused('not_stretched'));
		worker.addEventListener('message', ({ data }: MessageEvent<Uint8Array | null>) =>
			data ? resolve(data) : fail(),
		);
		worker.addEventListener('error', fail);
		// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
		worker.postMessage({ passphrase, salt, cost });
	}).finally(() => worker.terminate());
};
