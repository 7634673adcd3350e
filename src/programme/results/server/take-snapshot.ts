import { and, desc, eq, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { newId } from '#shared/id.ts';
import { demand } from '#shared/policy.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { enqueue } from '#platform/server/jobs/enqueue.ts';
import type { JobContext, JobKind } from '#platform/server/jobs/job.ts';
import { ruleName, units } from '../count-rule.ts';
import { resultPolicy } from '../policy.ts';
import { countEach, recordHash, type KeptScope } from './count.ts';
import { snapshot } from './tables.ts';

export type Snapshot = typeof snapshot.$inferSelect;

const counting: Actor = { kind: 'system', name: 'results', locale: 'en' };

/**
 * Counts everything as of one moment, for the programme, each project and each year, and keeps it under one run; returns the
 * programme's snapshot. One at a time: who comes while another counts waits, and gets the other's where nothing changed since.
 */
export async function takeSnapshot(deps: Deps, context?: Pick<JobContext, 'progress'>): Promise<Snapshot> {
	return deps.db.as(counting, async (gate) => {
		const before = await latestSnapshot(gate, { kind: 'programme' });
		await gate.execute(sql`select pg_advisory_xact_lock(hashtext('koprue.results'))`);
		const latest = await latestSnapshot(gate, { kind: 'programme' });
		// Only now, behind the lock, the moment begins as of which is counted.
		return deps.db.as(
			counting,
			async (tx) => {
				const found = await whatIsThere(tx);
				if (latest && latest.id !== before?.id && latest.recordHash === found.hash) return latest;
				await context?.progress(20);
				return keep(tx, deps.now(), found);
			},
			'moment',
		);
	});
}

async function keep(tx: Tx, now: Date, { hash, isExample, from, until }: Found): Promise<Snapshot> {
	const run = newId(now.getTime());
	const rows = await tx
		.insert(snapshot)
		.values(
			(await countEach(tx)).map(({ scope, counts }) => ({
				id: newId(now.getTime()),
				run,
				scope: scope.kind,
				scopeKey: keyOf(scope),
				takenAt: now,
				rules: units.map(ruleName),
				recordHash: hash,
				periodFrom: from,
				periodUntil: until,
				counts,
				isExample,
			})),
		)
		.returning();
	return rows[0]!;
}

export function keyOf(scope: KeptScope): string {
	return scope.kind === 'project' ? scope.id : scope.kind === 'year' ? String(scope.year) : '';
}

type Found = Awaited<ReturnType<typeof whatIsThere>>;

async function whatIsThere(tx: Tx) {
	const { rows } = await tx.execute<{
		from: string | null;
		until: string | null;
		example: boolean;
	}>(sql`
		select to_char(min(starts_local), 'YYYY-MM-DD') as from, to_char(max(ends_local), 'YYYY-MM-DD') as until,
			coalesce(bool_or(is_example), false) as example
		from event where deleted_at is null and state in ('running', 'done')`);
	const { from, until, example } = rows[0]!;
	return { from, until, isExample: example, hash: await recordHash(tx) };
}

/** The latest snapshot of a scope; undefined before the first. */
export async function latestSnapshot(tx: Tx, scope: KeptScope): Promise<Snapshot | undefined> {
	const [found] = await tx
		.select()
		.from(snapshot)
		.where(and(eq(snapshot.scope, scope.kind), eq(snapshot.scopeKey, keyOf(scope))))
		.orderBy(desc(snapshot.takenAt), desc(snapshot.id))
		.limit(1);
	return found;
}

/** Asks for a fresh count; it happens off the request path. */
export async function requestSnapshot(deps: Deps, actor: Actor): Promise<void> {
	demand(resultPolicy, 'count', actor, undefined);
	await deps.db.as(actor, async (tx) => {
		const id = await enqueue(tx, snapshotJob.kind, {}, { key: snapshotJob.kind });
		await audit(tx, actor, deps.now(), { noun: 'snapshot', recordId: id, action: 'request' });
	});
}

export const snapshotJob: JobKind = {
	kind: 'results.snapshot',
	isNightly: true,
	attempts: 3,
	run: async (deps, _, context) => {
		await takeSnapshot(deps, context);
	},
};
