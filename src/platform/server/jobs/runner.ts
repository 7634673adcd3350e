import { setTimeout as pause } from 'node:timers/promises';
import { isFault } from '#shared/fault.ts';
import type { Deps } from '../deps.ts';
import { log, logError } from '../log/log.ts';
import {
	backOff,
	claimJob,
	extendLease,
	giveBack,
	markDone,
	markFailed,
	putBack,
	setProgress,
	type Claim,
} from './claim.ts';
import { worker, type JobContext, type JobKind } from './job.ts';
import { enqueueNightly } from './nightly.ts';

export type RunnerOptions = {
	/** Seconds after which a process that is not heard of is taken for dead. */
	readonly leaseSeconds?: number;
	/** Milliseconds between looks at an empty queue. */
	readonly idle?: number;
	/** Jobs at a time. */
	readonly lanes?: number;
	readonly claim?: typeof claimJob;
};

export type Runner = {
	/** Resolves when nothing is due any more; for tests and commands. */
	readonly drain: () => Promise<void>;
	/** Takes no more jobs, asks the running ones to stop, and gives back those that do not within five seconds. */
	readonly stop: () => Promise<void>;
};

/** Runs due jobs of the given kinds until it is stopped. Any number of processes may run one on the same database. */
export function runJobs(deps: Deps, kinds: readonly JobKind[], options: RunnerOptions = {}): Runner {
	const { leaseSeconds = 30, idle = 1000, lanes = 2, claim = claimJob } = options;
	const byName = new Map(kinds.map((kind) => [kind.kind, kind]));
	const names = [...byName.keys()];
	const ending = new AbortController();
	const running = new Map<Claim, AbortController>();

	/** Runs one job; false when none is due. */
	async function next(): Promise<boolean> {
		const taken = await deps.db.as(worker, (tx) => claim(tx, names, leaseSeconds));
		if (!taken) return false;
		const stop = new AbortController();
		running.set(taken, stop);
		try {
			await perform(deps, byName.get(taken.kind)!, taken, stop, leaseSeconds);
		} finally {
			running.delete(taken);
		}
		return true;
	}

	async function lane(): Promise<void> {
		while (!ending.signal.aborted) {
			const found = await next().catch((error: unknown) => {
				// The database is away, or the disk full: it is asked again a little later.
				logError('jobs', error);
				return false;
			});
			if (!found) await pause(idle, undefined, { signal: ending.signal }).catch(() => {});
		}
	}

	async function clock(): Promise<void> {
		while (!ending.signal.aborted) {
			await enqueueNightly(deps, kinds).catch((error: unknown) => logError('nightly', error));
			await pause(60_000, undefined, { signal: ending.signal }).catch(() => {});
		}
	}

	const all = Promise.all([clock(), ...Array.from({ length: lanes }, lane)]);
	return {
		drain: async () => {
			while (running.size > 0 || (await next())) await pause(5);
		},
		stop: async () => {
			ending.abort();
			for (const stop of running.values()) stop.abort();
			await Promise.race([all, pause(5_000, undefined, { ref: false })]);
			for (const left of running.keys()) await deps.db.as(worker, (tx) => giveBack(tx, left)).catch(() => {});
		},
	};
}

async function perform(
	deps: Deps,
	{ run, attempts: most = 5 }: JobKind,
	claim: Claim,
	stop: AbortController,
	leaseSeconds: number,
): Promise<void> {
	const { id, kind, attempts } = claim;
	// It took its process down with it as often as it may.
	if (attempts > most) return deps.db.as(worker, (tx) => markFailed(tx, claim, 'gave_up'));

	const heart = setInterval(
		() => {
			deps.db
				.as(worker, (tx) => extendLease(tx, claim, leaseSeconds))
				.then((kept) => kept || stop.abort())
				// One missed beat is not the end; the lease says when it is.
				.catch(() => {});
		},
		(leaseSeconds * 1000) / 3,
	);
	let finished = false;
	let shown = 0;
	const context: JobContext = {
		id,
		signal: stop.signal,
		progress: async (percent) => {
			const rounded = Math.max(0, Math.min(99, Math.floor(percent)));
			if (rounded === shown) return;
			shown = rounded;
			await deps.db.as(worker, (tx) => setProgress(tx, claim, rounded));
		},
		finish: async (tx) => {
			if (!(await markDone(tx, claim))) throw new Error('the job was taken over by another process');
			finished = true;
		},
	};
	try {
		await run(deps, claim.payload, context);
		if (!finished) await deps.db.as(worker, (tx) => markDone(tx, claim));
		log('info', 'job done', { kind, id, attempts });
	} catch (error) {
		const reason = isFault(error) ? error.reason : 'unexpected';
		if (!isFault(error)) logError('job failed', error, { kind, id, attempts });
		const isFinal = attempts >= most || (isFault(error) && error.kind === 'invalid');
		await deps.db.as(worker, (tx) =>
			stop.signal.aborted
				? giveBack(tx, claim)
				: isFinal
					? markFailed(tx, claim, reason)
					: putBack(tx, claim, reason, backOff(attempts)),
		);
	} finally {
		clearInterval(heart);
	}
}
