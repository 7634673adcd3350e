import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '#platform/server/database/embedded.ts';
import { migrate } from '#platform/server/database/migrate.ts';
import { endLeftover } from '#platform/server/database/postmaster.ts';
import { tryLock } from '#platform/server/lock.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Connection strings of the run's cluster; its database `koprue` is the template of every test's own. */
		cluster: { superuser: string; owner: string; application: string };
	}
}

const prefix = 'koprue-test-';

/** One PostgreSQL for the whole run, with one migrated database that every test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	await clearLeftovers();
	const data = mkdtempSync(join(tmpdir(), prefix));
	const lock = tryLock(data);
	const cluster = await startEmbedded(data, { durable: false, settings: { max_connections: 200 } });
	await migrate(cluster.url('koprue_owner'));
	project.provide('cluster', {
		superuser: cluster.url('postgres', 'postgres'),
		owner: cluster.url('koprue_owner'),
		application: cluster.url('koprue_app'),
	});
	return async () => {
		await cluster.stop();
		lock?.release();
		rmSync(data, { recursive: true, force: true });
	};
}

/** What a run that was killed left running. */
async function clearLeftovers(): Promise<void> {
	for (const name of readdirSync(tmpdir())) {
		if (!name.startsWith(prefix)) continue;
		const data = join(tmpdir(), name);
		try {
			const lock = tryLock(data);
			if (lock === null) continue;
			await endLeftover(join(data, 'postgres'));
			lock.release();
			rmSync(data, { recursive: true, force: true });
		} catch {
			// Another user's.
		}
	}
}
