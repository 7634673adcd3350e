import { and, eq, sql } from 'drizzle-orm';
import { newId } from '#shared/id.ts';
import type { Tx } from '../database/client.ts';
import type { Payload } from './job.ts';
import { job, type JobState } from './tables.ts';

export type EnqueueOptions = {
	/** While a job with this key waits, no second one is added. */
	readonly key?: string;
	/** Not before this moment. */
	readonly runAt?: Date;
};

/**
 * Adds a job in the caller's transaction: it exists when what caused it does. Answers its id, or that of the one that
 * waits with the same key. No personal data belongs into the payload: name the record.
 */
export async function enqueue(
	tx: Tx,
	kind: string,
	payload: Payload = {},
	{ key, runAt }: EnqueueOptions = {},
): Promise<string> {
	const values = { id: newId(), kind, payload: { ...payload }, key, ...(runAt && { runAt }) };
	const [added] = await tx
		.insert(job)
		.values(values)
		.onConflictDoUpdate({
			target: job.key,
			targetWhere: sql`state = 'waiting'`,
			// Changes nothing, but answers the one that is there.
			set: { key: sql`excluded.key` },
		})
		.returning({ id: job.id });
	return added!.id;
}

export type JobStatus = {
	readonly state: JobState;
	readonly progress: number;
	readonly error: string | null;
};

/** How a job stands, for the page that waits for it; undefined for an id that is unknown or long done. */
export async function jobStatus(tx: Tx, kind: string, id: string): Promise<JobStatus | undefined> {
	const [found] = await tx
		.select({ state: job.state, progress: job.progress, error: job.error })
		.from(job)
		.where(and(eq(job.id, id), eq(job.kind, kind)));
	return found;
}
