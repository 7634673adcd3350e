import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { startServer, type ServerOptions } from './postmaster.ts';

export type Watch = {
	readonly pid: () => number;
	/** Ends transactions, writes everything down, stops the server. */
	readonly stop: () => Promise<void>;
};

/** Starts a server and starts it again whenever it ends by itself. Throws a `Refusal` when the first start fails. */
export async function supervise(options: ServerOptions, report: (sentence: string) => void): Promise<Watch> {
	let server = await startServer(options);
	const stopping = new AbortController();
	let revival: Promise<void> = Promise.resolve();
	// When we leave without having stopped it, the server is at least asked to leave in good order.
	const leave = () => server.kill('SIGINT');
	process.once('exit', leave);

	const watch = (child: ChildProcess) =>
		child.once('exit', () => {
			if (stopping.signal.aborted) return;
			report('The database ended unexpectedly; it is being started again.');
			revival = revive();
		});
	const revive = async (): Promise<void> => {
		for (let wait = 250; !stopping.signal.aborted; wait = Math.min(wait * 2, 5_000)) {
			try {
				server = await startServer(options);
				if (stopping.signal.aborted) return;
				watch(server);
				return report('The database is back.');
			} catch (error) {
				report(error instanceof Error ? error.message : String(error));
				await pause(wait);
			}
		}
	};

	watch(server);
	return {
		pid: () => server.pid!,
		stop: async () => {
			stopping.abort();
			await revival;
			process.removeListener('exit', leave);
			if (server.exitCode !== null || server.signalCode !== null) return;
			// SIGINT ends open transactions and writes everything down; SIGQUIT leaves that to the next start.
			const hurry = setTimeout(() => server.kill('SIGQUIT'), 20_000);
			server.kill('SIGINT');
			await once(server, 'exit');
			clearTimeout(hurry);
		},
	};
}
