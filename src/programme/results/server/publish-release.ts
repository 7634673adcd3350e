import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { demand } from '#shared/policy.ts';
import { audit } from '#platform/server/audit/audit.ts';
import { auditEntry } from '#platform/server/audit/tables.ts';
import type { Deps } from '#platform/server/deps.ts';
import { enqueue, jobStatus } from '#platform/server/jobs/enqueue.ts';
import type { JobKind } from '#platform/server/jobs/job.ts';
import { audit as attack } from '../attack/audit.ts';
import type { Publication } from '../attack/attack.ts';
import { levels } from '../plan.ts';
import { resultPolicy } from '../policy.ts';
import { holdBack } from '../hold-back.ts';
import { lastOf, type EarlierTable, type PublishedTable } from '../protection.ts';
import { draftRelease, isAnyNew, type Draft } from './release.ts';
import { roundingOffset } from './rounding-key.ts';
import { release } from './tables.ts';
import type { Snapshot } from './take-snapshot.ts';

const publisher: Actor = { kind: 'system', name: 'results', locale: 'en' };

/** Tries to recover what has to stay hidden; true where it cannot. Handed in by tests. */
export type Audit = (publications: readonly Publication[], signal?: AbortSignal) => Promise<boolean>;

/** Whether no small number can be worked out from all publications together. */
export const isHidden: Audit = async (publications, signal) =>
	(await attack(publications, levels.public, { signal })).recovered.length === 0;

type Publishing = {
	readonly audit?: Audit;
	readonly signal?: AbortSignal;
	/** The account that asked for it; null: the system. */
	readonly publishedBy?: string | null;
};

/**
 * Publishes the protected tables of the latest snapshot, after an attack on them and all releases before them has failed; tables
 * with which it would succeed are held back. Refuses with `too_few_new_people` where every table would stay as it is, and with
 * `small_group_recoverable` where none is left. It may take minutes: off the request path.
 */
export async function publishRelease(deps: Deps, actor: Actor, options: Publishing = {}): Promise<string> {
	demand(resultPolicy, 'publish', actor, undefined);
	const { audit: withstands = isHidden, signal } = options;
	const publishedBy =
		options.publishedBy === undefined
			? actor.kind === 'account'
				? actor.accountId
				: null
			: options.publishedBy;
	const now = deps.now();
	const offset = await roundingOffset(deps);
	return deps.db.as(actor, async (tx) => {
		// Two who publish at once: the second sees the first's release and is refused.
		await tx.execute(sql`select pg_advisory_xact_lock(hashtext('koprue.release'))`);
		const draft = await draftRelease(tx, offset);
		demandNew(draft);
		const { from, earlier } = draft;
		const { tables, outcomes } = await holdBack(draft, lastOf(earlier), (fresh) =>
			withstands(publicationsOf(from, fresh, earlier), signal),
		);
		if (!isAnyNew(outcomes)) throw new Fault('invalid', 'small_group_recoverable');
		const id = newId(now.getTime());
		await tx.insert(release).values({
			id,
			snapshotId: from.id,
			publishedAt: now,
			publishedBy,
			tables,
			outcomes,
			isExample: from.isExample,
		});
		await audit(tx, actor, now, { noun: 'release', recordId: id, action: 'publish' });
		return id;
	});
}

function demandNew({ outcomes }: Draft): void {
	if (!isAnyNew(outcomes)) throw new Fault('conflict', 'too_few_new_people');
}

/** All that would be public then, moment by moment. */
function publicationsOf(
	from: Snapshot,
	fresh: readonly PublishedTable[],
	earlier: readonly EarlierTable[],
): Publication[] {
	const moments = new Map<
		string,
		{ counts: Publication['counts']; tables: Publication['tables'][number][] }
	>();
	for (const { table, counts } of [...earlier, ...fresh.map((table) => ({ table, counts: from.counts }))]) {
		const moment = moments.get(table.snapshotId) ?? { counts, tables: [] };
		moment.tables.push(table);
		moments.set(table.snapshotId, moment);
	}
	return [...moments.values()];
}

/** Asks for a release; answers the job that audits and publishes it. What would be refused anyway is refused at once. */
export async function requestRelease(deps: Deps, actor: Actor): Promise<string> {
	demand(resultPolicy, 'publish', actor, undefined);
	const offset = await roundingOffset(deps);
	return deps.db.as(actor, async (tx) => {
		demandNew(await draftRelease(tx, offset));
		const id = await enqueue(tx, releaseJob.kind, {}, { key: releaseJob.kind });
		await audit(tx, actor, deps.now(), { noun: 'release', recordId: id, action: 'request' });
		return id;
	});
}

/** How a release that was asked for stands; undefined for one nobody asked for. */
export async function requestedRelease(deps: Deps, actor: Actor, id: string) {
	demand(resultPolicy, 'publish', actor, undefined);
	return deps.db.as(actor, (tx) => jobStatus(tx, releaseJob.kind, id));
}

export const releaseJob: JobKind = {
	kind: 'results.release',
	attempts: 3,
	run: async (deps, _, { id, signal }) => {
		const [asked] = await deps.db.as(publisher, (tx) =>
			tx
				.select({ accountId: auditEntry.accountId })
				.from(auditEntry)
				.where(and(eq(auditEntry.noun, 'release'), eq(auditEntry.recordId, id))),
		);
		try {
			await publishRelease(deps, publisher, { signal, publishedBy: asked?.accountId ?? null });
		} catch (error) {
			// Asked for twice, or done before a crash: there is nothing left to publish, and trying again would not help.
			if (error instanceof Fault && error.kind === 'conflict') throw new Fault('invalid', error.reason);
			throw error;
		}
	},
};
