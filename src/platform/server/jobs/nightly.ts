import { and, eq, lt, or, sql } from 'drizzle-orm';
import type { Deps } from '../deps.ts';
import { enqueue } from './enqueue.ts';
import { worker, type JobKind } from './job.ts';
import { job } from './tables.ts';

/** 01:30 UTC: the small hours from Berlin to Istanbul, in summer and winter. */
const minutes = 90;
const day = 24 * 60 * 60_000;

/** The date of the latest night that has begun; a machine that was off then catches up when it is back. */
export function latestNight(now: Date): string {
	return new Date(now.getTime() - minutes * 60_000).toISOString().slice(0, 10);
}

/** Adds each nightly job that the latest night has not seen yet, once, however many processes ask. */
export async function enqueueNightly({ db, now }: Deps, kinds: readonly JobKind[]): Promise<void> {
	const nightly = kinds.filter(({ isNightly }) => isNightly);
	if (nightly.length === 0) return;
	const night = latestNight(now());
	await db.as(worker, async (tx) => {
		await tx.execute(sql`select pg_advisory_xact_lock(hashtext('koprue.nightly'))`);
		for (const { kind } of nightly) {
			const key = `${kind} ${night}`;
			const found = await tx.select({ id: job.id }).from(job).where(eq(job.key, key)).limit(1);
			if (found.length === 0) await enqueue(tx, kind, {}, { key });
		}
	});
}

/** Nightly: forgets jobs that ended a month ago. */
export const forgetOldJobs: JobKind = {
	kind: 'jobs.forget',
	isNightly: true,
	run: async ({ db, now }) => {
		const before = new Date(now().getTime() - 30 * day);
		await db.as(worker, (tx) =>
			tx
				.delete(job)
				.where(and(or(eq(job.state, 'done'), eq(job.state, 'failed')), lt(job.finishedAt, before))),
		);
	},
};
