import type { Config } from '#platform/server/config.ts';
import { migrate } from '#platform/server/database/migrate.ts';
import { withStore } from '#platform/server/database/open.ts';
import { makeDeps, type Deps } from '#platform/server/deps.ts';

/** Lends a command what use cases need: the database of a running Köprü, or one started for the command alone. */
export function withDeps<T>(config: Config, work: (deps: Deps) => Promise<T>): Promise<T> {
	return withStore(config, async ({ ownerUrl, applicationUrl }) => {
		await migrate(ownerUrl);
		const deps = makeDeps({
			...process.env,
			ORIGIN: config.origin,
			KOPRUE_DATA: config.data,
			KOPRUE_DATABASE: applicationUrl,
			// Commands sign nothing.
			KOPRUE_SECRET: process.env.KOPRUE_SECRET ?? 'none',
		});
		try {
			return await work(deps);
		} finally {
			deps.press.close();
			await deps.db.close();
		}
	});
}
