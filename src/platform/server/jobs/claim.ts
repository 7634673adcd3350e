import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '../database/client.ts';
import type { Payload } from './job.ts';
import { job } from './tables.ts';

/** A job in our hands. `attempts` is the token: it changes when somebody else takes the job over. */
export type Claim = {
	readonly id: string;
	readonly kind: string;
	readonly payload: Payload;
	readonly attempts: number;
};

const lease = (seconds: number) => sql`now() + make_interval(secs => ${seconds})`;

/**
 * Takes the job that has been due longest, or one whose holder has not been heard of until its lease ran out. No two
 * processes get the same. All times are the database's, so that machines need not agree on theirs.
 */
export async function claimJob(
	tx: Tx,
	kinds: readonly string[],
	seconds: number,
): Promise<Claim | undefined> {
	const [taken] = await tx
		.update(job)
		.set({ state: 'running', attempts: sql`${job.attempts} + 1`, leasedUntil: lease(seconds), progress: 0 })
		.where(
			sql`${job.id} = (select id from job where kind = any(${sql.param(kinds)}::text[])
				and ((state = 'waiting' and run_at <= now()) or (state = 'running' and leased_until < now()))
				order by run_at limit 1 for update skip locked)`,
		)
		.returning({ id: job.id, kind: job.kind, payload: job.payload, attempts: job.attempts });
	return taken;
}

const held = ({ id, attempts }: Claim) =>
	and(eq(job.id, id), eq(job.attempts, attempts), eq(job.state, 'running'));

/** Says that we are still at it; false when the job is no longer ours. */
export async function extendLease(tx: Tx, claim: Claim, seconds: number): Promise<boolean> {
	const kept = await tx
		.update(job)
		.set({ leasedUntil: lease(seconds) })
		.where(held(claim))
		.returning({ id: job.id });
	return kept.length === 1;
}

export async function setProgress(tx: Tx, claim: Claim, percent: number): Promise<void> {
	await tx.update(job).set({ progress: percent }).where(held(claim));
}

/** False when the job is no longer ours. */
export async function markDone(tx: Tx, claim: Claim): Promise<boolean> {
	const done = await tx
		.update(job)
		.set({ state: 'done', progress: 100, finishedAt: sql`now()`, leasedUntil: null, error: null })
		.where(held(claim))
		.returning({ id: job.id });
	return done.length === 1;
}

export async function markFailed(tx: Tx, claim: Claim, reason: string): Promise<void> {
	await tx
		.update(job)
		.set({ state: 'failed', error: reason, finishedAt: sql`now()`, leasedUntil: null })
		.where(held(claim));
}

/** Seconds until the next try: ten, then twice as long each time, at most an hour. */
export const backOff = (attempts: number): number => Math.min(10 * 2 ** (attempts - 1), 3600);

/** Lets the job wait for its next try; where another with its key waits already, that one does. */
export async function putBack(tx: Tx, claim: Claim, reason: string, seconds: number): Promise<void> {
	await tx.execute(sql`update job j set leased_until = null, error = ${reason}, run_at = now() + make_interval(secs => ${seconds}),
		state = case when twin.id is null then 'waiting' else 'failed' end,
		finished_at = case when twin.id is null then null else now() end
		from (select 1) as one left join job twin on twin.state = 'waiting' and twin.key = (select key from job where id = ${claim.id})
		where j.id = ${claim.id} and j.attempts = ${claim.attempts} and j.state = 'running'`);
}

/** Gives a job back untried, when the process ends before it is done. */
export async function giveBack(tx: Tx, claim: Claim): Promise<void> {
	await tx.execute(sql`update job j set state = 'waiting', attempts = attempts - 1, leased_until = null
		where id = ${claim.id} and attempts = ${claim.attempts} and state = 'running'
		and not exists (select from job twin where twin.state = 'waiting' and twin.key = j.key)`);
}
