import { asc, desc, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { levels } from '../plan.ts';
import { resultPolicy } from '../policy.ts';
import { holdBack } from '../hold-back.ts';
import {
	lastOf,
	protect,
	storedTables,
	type EarlierTable,
	type Offset,
	type Outcome,
	type Protected,
	type PublishedTable,
} from '../protection.ts';
import { roundingOffset } from './rounding-key.ts';
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

export type Draft = Protected & {
	readonly from: Snapshot;
	/** Every table of an earlier release with the counts it was made from, the oldest first. */
	readonly earlier: readonly EarlierTable[];
};

/** What publishing now would come to, and what it stands against. */
export async function draftRelease(tx: Tx, offset: Offset): Promise<Draft> {
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
	const draft = protect(from.counts, provenance, levels.public, offset, earlier);
	// What is new although the same counts were published already was held back then, and would be again.
	const isPublished = before.at(-1)?.snapshotId === from.id;
	const open = isPublished ? await holdBack(draft, lastOf(earlier), () => Promise.resolve(false)) : draft;
	return { from, earlier, ...open };
}

/** Whether there is anything in a release that was not public before. */
export function isAnyNew(outcomes: readonly Outcome[]): boolean {
	return outcomes.some(({ as }) => as === 'new');
}

/** What publishing now would show, table by table, and whether there is anything new in it. */
export async function previewRelease(deps: Deps, actor: Actor) {
	demand(resultPolicy, 'publish', actor, undefined);
	const offset = await roundingOffset(deps);
	return deps.db.as(actor, async (tx) => {
		const { tables, outcomes, from } = await draftRelease(tx, offset);
		return { tables, outcomes, countedAt: from.takenAt, isNew: isAnyNew(outcomes) };
	});
}
