import pg from 'pg';
import { freeMegabytes, leastMegabytes } from './disk.ts';

export type DiskGuard = { readonly stop: () => Promise<void> };

/** Room to have again before writes are let in again, so that they are not let in and out by turns. */
const comfortable = leastMegabytes.running * 1.5;

/**
 * Stops writes before the disk is full and lets them in again when there is room: a server that finds no room for its
 * journal ends, and nobody could read either.
 */
export function guardDisk(
	folder: string,
	superuserUrl: string,
	report: (sentence: string) => void,
	seconds: number,
): DiskGuard {
	let isReadOnly = false;
	let look: Promise<void> = Promise.resolve();

	async function compare(): Promise<void> {
		const free = freeMegabytes(folder);
		if (isReadOnly ? free < comfortable : free >= leastMegabytes.running) return;
		const client = new pg.Client({ connectionString: superuserUrl });
		client.on('error', () => {});
		await client.connect();
		try {
			await setReadOnly(client, !isReadOnly);
		} finally {
			await client.end();
		}
		isReadOnly = !isReadOnly;
		report(
			isReadOnly
				? `The disk is nearly full: ${folder} has ${free} MB left. Pages can be read and nothing can be saved until there are ${comfortable} MB.`
				: `There is room on the disk again; entries are saved as usual.`,
		);
	}

	const timer = Number.isFinite(seconds)
		? setInterval(() => {
				// A database that is away is looked at again the next time.
				look = look.then(compare).catch(() => {});
			}, seconds * 1000)
		: undefined;
	timer?.unref();
	return {
		stop: async () => {
			clearInterval(timer);
			await look;
		},
	};
}

/** For all connections from their next transaction on. */
export async function setReadOnly(client: pg.Client, isReadOnly: boolean): Promise<void> {
	await client.query(
		isReadOnly
			? 'alter system set default_transaction_read_only = on'
			: 'alter system reset default_transaction_read_only',
	);
	await client.query('select pg_reload_conf()');
}
