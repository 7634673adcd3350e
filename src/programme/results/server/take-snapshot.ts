import { and, desc, eq, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { newId } from '#shared/id.ts';
import { demand } from '#shared/policy.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { enqueue } from '#platform/server/jobs/enqueue.ts';
import type { JobContext, JobKind } from '#platform/server/jobs/job.ts';
import { project } from '#programme/projects/server/tables.ts';
import { ruleName, units } from '../count-rule.ts';
import { resultPolicy } from '../policy.ts';
import { count, recordHash, type Scope } from './count.ts';
import { snapshot } from './tables.ts';

export type Snapshot = typeof snapshot.$inferSelect;

const counting: Actor = { kind: 'system', name: 'results', locale: 'en' };

/**
 * Counts everything as of one moment, for the programme, each project and each year, and keeps it under one run; returns the
 * programme's snapshot. One at a time: whoever comes second waits and counts again.
 */
export async function takeSnapshot(deps: Deps, context?: Pick<JobContext, 'progress'>): Promise<Snapshot> {
	const now = deps.now();
	const run = newId(now.getTime());
	return deps.db.as(
		counting,
		async (tx) => {
			await tx.execute(sql`select pg_advisory_xact_lock(hashtext('koprue.results'))`);
			const { hash, isExample, from, until, years } = await whatIsThere(tx);
			const projects = await tx.select({ id: project.id }).from(project);
			const scopes: Scope[] = [
				{ kind: 'programme' },
				...projects.map(({ id }) => ({ kind: 'project', id }) as const),
				...years.map((year) => ({ kind: 'year', year }) as const),
			];
			const made: Snapshot[] = [];
			for (const [at, scope] of scopes.entries()) {
				const [row] = await tx
					.insert(snapshot)
					.values({
						id: newId(now.getTime()),
						run,
						scope: scope.kind,
						scopeKey: keyOf(scope),
						takenAt: now,
						rules: units.map(ruleName),
						recordHash: hash,
						periodFrom: from,
						periodUntil: until,
						counts: await count(tx, scope),
						isExample,
					})
					.returning();
				made.push(row!);
				await context?.progress((100 * (at + 1)) / scopes.length);
			}
			return made[0]!;
		},
		'moment',
	);
}

export function keyOf(scope: Scope): string {
	return scope.kind === 'project' ? scope.id : scope.kind === 'year' ? String(scope.year) : '';
}

async function whatIsThere(tx: Tx) {
	const { rows } = await tx.execute<{
		from: string | null;
		until: string | null;
		example: boolean;
		years: number[];
	}>(sql`
		select to_char(min(starts_local), 'YYYY-MM-DD') as from, to_char(max(ends_local), 'YYYY-MM-DD') as until,
			coalesce(bool_or(is_example), false) as example,
			coalesce(array_agg(distinct extract(year from starts_local)::int order by extract(year from starts_local)::int), '{}') as years
		from event where deleted_at is null and state in ('running', 'done')`);
	const { from, until, example, years } = rows[0]!;
	return { from, until, isExample: example, years, hash: await recordHash(tx) };
}

/** The latest snapshot of a scope; undefined before the first. */
export async function latestSnapshot(tx: Tx, scope: Scope): Promise<Snapshot | undefined> {
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
