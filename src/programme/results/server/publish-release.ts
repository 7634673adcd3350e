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
import { draftRelease, type Draft } from './release.ts';
import { roundingOffset } from './rounding-key.ts';
import { release } from './tables.ts';

const publisher: Actor = { kind: 'system', name: 'results', locale: 'en' };

/** Tries to recover what has to stay hidden; throws where it can. Handed in by tests. */
export type Audit = (publications: readonly Publication[], signal?: AbortSignal) => Promise<void>;

/** Refuses with `small_group_recoverable` a release from which, with all before it, a small number could be worked out. */
export const demandHidden: Audit = async (publications, signal) => {
	const { recovered } = await attack(publications, levels.public, { signal });
	if (recovered.length > 0) throw new Fault('invalid', 'small_group_recoverable');
};

type Publishing = {
	readonly audit?: Audit;
	readonly signal?: AbortSignal;
	/** The account that asked for it; null: the system. */
	readonly publishedBy?: string | null;
};

/**
 * Publishes the protected tables of the latest snapshot, after an attack on them and all releases before them has failed. Refuses
 * with `too_few_new_people` where every table would stay as it is, and with `small_group_recoverable`. It may take minutes:
 * off the request path.
 */
export async function publishRelease(deps: Deps, actor: Actor, options: Publishing = {}): Promise<string> {
	demand(resultPolicy, 'publish', actor, undefined);
	const { audit: check = demandHidden, signal } = options;
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
		await check(publicationsOf(draft), signal);
		const { from, tables, outcomes } = draft;
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
	if (!outcomes.some(({ as }) => as === 'new')) throw new Fault('conflict', 'too_few_new_people');
}

/** All that would be public then, moment by moment. */
function publicationsOf({ from, tables, earlier }: Draft): Publication[] {
	const fresh = tables.filter(({ snapshotId }) => snapshotId === from.id);
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
