import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { log, logError, writeLogLine } from '../log/log.ts';

/** What a thread tells: a line for the log, or a sentence for the console. */
export type ThreadMessage = { readonly line: string } | { readonly sentence: string };

export type Thread = {
	/** Lets the running jobs stop, gives back what they leave, and ends the thread. */
	readonly stop: () => Promise<void>;
};

/** Runs a module in a thread of its own, and again whenever it dies; only the first gets `isFirst`. */
export function keepThread(module: URL, say: (sentence: string) => void): Thread {
	const ending = new AbortController();
	let thread = begin(true);

	function begin(isFirst: boolean): Worker {
		const next = new Worker(module, { workerData: { isFirst } });
		next.on('message', (told: ThreadMessage) =>
			'line' in told ? writeLogLine(told.line) : say(told.sentence),
		);
		next.on('error', (error) => logError('job thread', error));
		next.once('exit', (code) => {
			if (ending.signal.aborted) return;
			log('error', 'job thread ended', { code });
			void pause(2_000, undefined, { signal: ending.signal }).then(
				() => (thread = begin(false)),
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
