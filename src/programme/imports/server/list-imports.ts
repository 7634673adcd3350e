import { desc } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { demand } from '#shared/policy.ts';
import type { Deps } from '#platform/server/deps.ts';
import { importPolicy } from '../policy.ts';
import { importRun } from './tables.ts';

/** The latest hundred imports, newest first. */
export async function listImports(deps: Deps, actor: Actor) {
	demand(importPolicy, 'list', actor, undefined);
	return deps.db.as(actor, (tx) =>
		tx
			.select({
				id: importRun.id,
				kind: importRun.kind,
				state: importRun.state,
				fileName: importRun.fileName,
				rows: importRun.rows,
				counts: importRun.counts,
				createdAt: importRun.createdAt,
			})
			.from(importRun)
			.orderBy(desc(importRun.createdAt))
			.limit(100),
	);
}
