import type pg from 'pg';
import type { Deps } from '#platform/server/deps.ts';

/** How many statements a piece of work sends to the database. */
export async function countQueries({ db }: Pick<Deps, 'db'>, work: () => Promise<unknown>): Promise<number> {
	let count = 0;
	const counted = new Map<pg.PoolClient, pg.PoolClient['query']>();
	const onAcquire = (client: pg.PoolClient) => {
		if (counted.has(client)) return;
		const query = client.query.bind(client) as pg.PoolClient['query'];
		counted.set(client, query);
		client.query = ((...given: Parameters<typeof query>) => {
			count++;
			return query(...given);
		}) as typeof query;
	};
	db.pool.on('acquire', onAcquire);
	try {
		await work();
	} finally {
		db.pool.off('acquire', onAcquire);
		for (const [client, query] of counted) client.query = query;
	}
	return count;
}

/**
 * Watches the connections of a database: the stack of every statement that was sent while another was still running on the same
 * connection. One transaction runs one statement after the other; work side by side only queues there, and soon not even that.
 */
export function watchOverlaps({ pool }: Deps['db']): readonly string[] {
	const overlaps: string[] = [];
	pool.on('connect', (client) => {
		let running = 0;
		// Asked anew each time: a test may have put something before the method of all connections.
		const kind = Object.getPrototypeOf(client) as { query: (...given: unknown[]) => unknown };
		client.query = ((...given: unknown[]) => {
			if (running > 0) overlaps.push(new Error('two statements at once').stack ?? '');
			const result = kind.query.apply(client, given);
			if (!(result instanceof Promise)) return result;
			running++;
			return result.finally(() => running--);
		}) as typeof client.query;
	});
	return overlaps;
}
