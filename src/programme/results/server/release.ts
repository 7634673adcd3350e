import { createHmac } from 'node:crypto';
import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { demand } from '#shared/policy.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { levels } from '../plan.ts';
import { resultPolicy } from '../policy.ts';
import { protect, storedTables, type Offset, type Protected, type PublishedTable } from '../protection.ts';
import { latestSnapshot, type Snapshot } from './take-snapshot.ts';
import { release, snapshot } from './tables.ts';

export type Release = {
	readonly id: string;
	readonly publishedAt: Date;
	readonly tables: readonly PublishedTable[];
};

/** The release the public sees; undefined before the first. */
export async function latestRelease(deps: Deps, actor: Actor): Promise<Release | undefined> {
	demand(resultPolicy, 'read', actor, undefined);
	return deps.db.as(actor, readLatestRelease);
}

/** The same inside the caller's transaction. */
export async function readLatestRelease(tx: Tx): Promise<Release | undefined> {
	const [found] = await tx
		.select({ id: release.id, publishedAt: release.publishedAt, tables: release.tables })
		.from(release)
		.orderBy(desc(release.publishedAt), desc(release.id))
		.limit(1);
	return found && { ...found, tables: storedTables(found.tables) };
}

/** When something was published, the latest first. */
export async function listReleases(deps: Deps, actor: Actor) {
	demand(resultPolicy, 'read', actor, undefined);
	return deps.db.as(actor, (tx) =>
		tx
			.select({ id: release.id, publishedAt: release.publishedAt })
			.from(release)
			.orderBy(desc(release.publishedAt), desc(release.id))
			.limit(50),
	);
}

/** The shift of the rounding grid of a cell, from the installation's secret: the same for the same cell for ever. */
function offsetsOf(secret: string): Offset {
	return (cell) => createHmac('sha256', secret).update(`results\n${cell}`).digest()[0]! % levels.public.base;
}

type Draft = Protected & { readonly from: Snapshot };

async function draft(deps: Deps, tx: Tx): Promise<Draft> {
	const from = await latestSnapshot(tx, { kind: 'programme' });
	if (!from) throw new Fault('conflict', 'nothing_counted_yet');
	const before = await tx
		.select({ snapshotId: snapshot.id, tables: release.tables, counts: snapshot.counts })
		.from(release)
		.innerJoin(snapshot, eq(snapshot.id, release.snapshotId))
		.orderBy(asc(release.publishedAt), asc(release.id));
	// A table that was kept stands again in later releases; it counts once, with the counts it was made from.
	const earlier = before.flatMap(({ snapshotId, tables, counts }) =>
		storedTables(tables)
			.filter((table) => table.snapshotId === snapshotId)
			.map((table) => ({ table, counts })),
	);
	const provenance = {
		snapshotId: from.id,
		countedAt: from.takenAt.toISOString(),
		from: from.periodFrom,
		until: from.periodUntil,
	};
	return { from, ...protect(from.counts, provenance, levels.public, offsetsOf(deps.secret), earlier) };
}

/** What publishing now would show, table by table, and whether there is anything new in it. */
export async function previewRelease(deps: Deps, actor: Actor) {
	demand(resultPolicy, 'publish', actor, undefined);
	return deps.db.as(actor, async (tx) => {
		const { tables, outcomes, from } = await draft(deps, tx);
		return { tables, outcomes, countedAt: from.takenAt, isNew: outcomes.some(({ as }) => as === 'new') };
	});
}

/**
 * Publishes the protected tables of the latest snapshot. Refuses with `too_few_new_people` where every table would stay as it
 * is: what was published stands until enough people have come in between.
 */
export async function publishRelease(deps: Deps, actor: Actor): Promise<string> {
	demand(resultPolicy, 'publish', actor, undefined);
	const now = deps.now();
	return deps.db.as(actor, async (tx) => {
		// Two who publish at once: the second sees the first's release and is refused.
		await tx.execute(sql`select pg_advisory_xact_lock(hashtext('koprue.release'))`);
		const { tables, outcomes, from } = await draft(deps, tx);
		if (!outcomes.some(({ as }) => as === 'new')) throw new Fault('conflict', 'too_few_new_people');
		const id = newId(now.getTime());
		await tx.insert(release).values({
			id,
			snapshotId: from.id,
			publishedAt: now,
			publishedBy: actor.kind === 'account' ? actor.accountId : null,
			tables,
			outcomes,
			isExample: from.isExample,
		});
		await audit(tx, actor, now, { noun: 'release', recordId: id, action: 'publish' });
		return id;
	});
}
