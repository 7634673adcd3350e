import type { Stretch } from './wrap.ts';

/** Stretches a passphrase in a worker, which is ended after each. */
export const stretchInWorker: Stretch = (passphrase, salt, cost) => {
	const worker = new Worker(new URL('./stretch-work.ts', import.meta.url), { type: 'module' });
	return new Promise<Uint8Array>((resolve, reject) => {
		const fail = () => reject(new Error('the passphrase could not be stretched'));
		worker.addEventListener('message', ({ data }: MessageEvent<Uint8Array | null>) =>
			data ? resolve(data) : fail(),
		);
		worker.addEventListener('error', fail);
		// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
		worker.postMessage({ passphrase, salt, cost });
	}).finally(() => worker.terminate());
};
