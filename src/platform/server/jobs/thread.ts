import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { log, logError, writeLogLine } from '../log/log.ts';

export type Thread = {
	/** Lets the running jobs stop, gives back what they leave, and ends the thread. */
	readonly stop: () => Promise<void>;
};

/** Runs a module in a thread of its own, and again whenever it dies. */
export function keepThread(module: URL): Thread {
	const ending = new AbortController();
	let thread = begin();

	function begin(): Worker {
		const next = new Worker(module);
		next.on('message', writeLogLine);
		next.on('error', (error) => logError('job thread', error));
		next.once('exit', (code) => {
			if (ending.signal.aborted) return;
			log('error', 'job thread ended', { code });
			void pause(2_000, undefined, { signal: ending.signal }).then(
				() => (thread = begin()),
				() => {},
			);
		});
		return next;
	}

	return {
		stop: async () => {
			ending.abort();
			const gone = once(thread, 'exit');
			if (thread.threadId === -1) return;
			// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
			thread.postMessage('stop');
			await Promise.race([gone, pause(8_000, undefined, { ref: false }).then(() => thread.terminate())]);
		},
	};
}
