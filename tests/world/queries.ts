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
