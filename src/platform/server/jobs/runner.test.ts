import { setTimeout as pause } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { Fault } from '#shared/fault.ts';
import { testDatabase } from '#world/database.ts';
import type { Tx } from '../database/client.ts';
import { claimJob, type Claim } from './claim.ts';
import { enqueue, jobStatus } from './enqueue.ts';
import { worker, type JobContext, type JobKind } from './job.ts';
import { enqueueNightly, forgetOldJobs, latestNight } from './nightly.ts';
import { runJobs } from './runner.ts';
import { job } from './tables.ts';

const { deps, owner } = await testDatabase();
const asWorker = <T>(work: (tx: Tx) => Promise<T>) => deps.db.as(worker, work);
const add = (kind: string, count = 1) =>
	asWorker(async (tx) => {
		for (let number = 0; number < count; number++) await enqueue(tx, kind, { number });
	});
const standing = async (kind: string) =>
	asWorker((tx) =>
		tx
			.select({ state: job.state, attempts: job.attempts, error: job.error })
			.from(job)
			.where(eq(job.kind, kind)),
	);
const kindOf = (kind: string, run: JobKind['run'], more: Partial<JobKind> = {}): JobKind => ({
	kind,
	run,
	...more,
});
type Leased = { readonly until: Date; readonly isOver: boolean };
const hurry = () => owner.query(`update job set run_at = now() where state = 'waiting'`);

/** Runs the jobs with two runners at once, and answers the numbers in the order they were run. */
async function raced(kind: string, claim: typeof claimJob): Promise<number[]> {
	const ran: number[] = [];
	const kinds = [
		kindOf(kind, async (_deps, { number }) => {
			ran.push(number as number);
		}),
	];
	const runners = [1, 2].map(() => runJobs(deps, kinds, { claim, idle: 1, lanes: 3 }));
	await Promise.all(runners.map((runner) => runner.drain()));
	await Promise.all(runners.map((runner) => runner.stop()));
	return ran.toSorted((a, b) => a - b);
}

/** What the claim must not be: look first, take then. */
async function carelessClaim(tx: Tx, kinds: readonly string[]): Promise<Claim | undefined> {
	const [found] = await tx
		.select()
		.from(job)
		.where(sql`kind = ${kinds[0]} and state = 'waiting'`)
		.limit(1);
	if (found)
		await tx
			.update(job)
			.set({ state: 'running', leasedUntil: sql`now() + interval '1 minute'` })
			.where(eq(job.id, found.id));
	return found;
}

test('two runners never run a job twice', async () => {
	await add('race', 100);
	expect(await raced('race', claimJob)).toEqual(Array.from({ length: 100 }, (_, number) => number));
});

test('the race is real: runners that look first and take then do run jobs twice', async () => {
	await add('careless', 100);
	const ran = await raced('careless', carelessClaim);
	expect(ran.length).toBeGreaterThan(new Set(ran).size);
});

test('a job whose process died is taken over, and the dead one can no longer finish it', async () => {
	await add('orphan');
	const dead = await asWorker((tx) => claimJob(tx, ['orphan'], 0.01));
	await pause(20);
	const ran: unknown[] = [];
	const runner = runJobs(deps, [kindOf('orphan', async (_deps, payload) => void ran.push(payload))], {
		idle: 1,
	});
	await expect.poll(() => standing('orphan')).toEqual([{ state: 'done', attempts: 2, error: null }]);
	await runner.stop();
	expect(ran).toEqual([{ number: 0 }]);
	expect(dead).toMatchObject({ kind: 'orphan', attempts: 1 });
});

test('a job that is still at work keeps its lease', async () => {
	await add('slow');
	let runs = 0;
	const kinds = [
		kindOf('slow', async (_deps, _payload, { id }) => {
			runs++;
			const leased = sql`select leased_until as until, leased_until < now() as "isOver" from job where id = ${id}`;
			const look = async () => (await asWorker((tx) => tx.execute<Leased>(leased))).rows[0]!;
			const first = await look();
			// Until the first lease would have ended: by the clock of the database, which the claim goes by.
			await expect.poll(async () => (await look()).until > first.until).toBe(true);
			await owner.query('select pg_sleep(greatest(0, extract(epoch from $1::timestamptz - now()) + 0.1))', [
				first.until,
			]);
			expect((await look()).isOver).toBe(false);
		}),
	];
	// A busy machine renews a lease later than it means to, and has three seconds for it.
	const runners = [1, 2].map(() => runJobs(deps, kinds, { idle: 10, leaseSeconds: 4.5 }));
	await expect.poll(() => standing('slow')).toEqual([{ state: 'done', attempts: 1, error: null }]);
	await Promise.all(runners.map((runner) => runner.stop()));
	expect(runs).toBe(1);
});

test('a job that was taken over is told so and cannot write its result', async () => {
	await add('lost');
	let context: JobContext | undefined;
	let told: string | undefined;
	const run: JobKind['run'] = async ({ db }, _payload, given) => {
		context = given;
		await owner.query(`update job set attempts = attempts + 1 where kind = 'lost'`);
		await expect.poll(() => given.signal.aborted).toBe(true);
		told = await db.as(worker, given.finish).then(
			() => 'finished',
			(error: Error) => error.message,
		);
	};
	const runner = runJobs(deps, [kindOf('lost', run)], { idle: 1, leaseSeconds: 0.1, lanes: 1 });
	await expect.poll(() => told).toBe('the job was taken over by another process');
	await runner.stop();
	expect(context?.signal.aborted).toBe(true);
});

test('a failing job is tried again later, and given up after its last try', async () => {
	await add('failing');
	const kinds = [
		kindOf('failing', () => Promise.reject(new Fault('unavailable', 'mail_server_away')), { attempts: 2 }),
	];
	const runner = runJobs(deps, kinds, { idle: 1 });
	await expect
		.poll(() => standing('failing'))
		.toEqual([{ state: 'waiting', attempts: 1, error: 'mail_server_away' }]);
	await hurry();
	await expect
		.poll(() => standing('failing'))
		.toEqual([{ state: 'failed', attempts: 2, error: 'mail_server_away' }]);
	await runner.stop();
});

test('an invalid job is given up at once; a job that brings its process down is not tried for ever', async () => {
	await add('invalid');
	await add('poison');
	await owner.query(`update job set attempts = 5 where kind = 'poison'`);
	const kinds = [
		kindOf('invalid', () => Promise.reject(new Fault('invalid', 'not_a_table'))),
		kindOf('poison', () => Promise.reject(new Error('must not run'))),
	];
	const runner = runJobs(deps, kinds, { idle: 1 });
	await expect
		.poll(() => standing('invalid'))
		.toEqual([{ state: 'failed', attempts: 1, error: 'not_a_table' }]);
	await expect.poll(() => standing('poison')).toEqual([{ state: 'failed', attempts: 6, error: 'gave_up' }]);
	await runner.stop();
});

test('a job under way when the process stops is given back untried', async () => {
	await add('stopped');
	const started = Promise.withResolvers<void>();
	const runner = runJobs(
		deps,
		[
			kindOf('stopped', async (_deps, _payload, { signal }) => {
				started.resolve();
				await pause(60_000, undefined, { signal });
			}),
		],
		{ idle: 1 },
	);
	await started.promise;
	await runner.stop();
	expect(await standing('stopped')).toEqual([{ state: 'waiting', attempts: 0, error: null }]);
});

test('while a job waits, a second with its key is the same one', async () => {
	const ids = await asWorker(async (tx) => [
		await enqueue(tx, 'keyed', {}, { key: 'k' }),
		await enqueue(tx, 'keyed', {}, { key: 'k' }),
	]);
	expect(ids[0]).toBe(ids[1]);
	expect(await asWorker((tx) => jobStatus(tx, 'keyed', ids[0]!))).toEqual({
		state: 'waiting',
		progress: 0,
		error: null,
	});
	expect(await asWorker((tx) => jobStatus(tx, 'other', ids[0]!))).toBeUndefined();
});

test('a job that fails while its twin waits leaves the work to the twin', async () => {
	const first = await asWorker((tx) => enqueue(tx, 'twin', {}, { key: 'twin' }));
	const run: JobKind['run'] = async () => {
		await asWorker((tx) => enqueue(tx, 'twin', {}, { key: 'twin', runAt: new Date(Date.now() + 60_000) }));
		throw new Fault('unavailable', 'away');
	};
	const runner = runJobs(deps, [kindOf('twin', run)], { idle: 1 });
	await expect.poll(async () => (await asWorker((tx) => jobStatus(tx, 'twin', first)))?.state).toBe('failed');
	await runner.stop();
	expect((await standing('twin')).map(({ state }) => state).toSorted()).toEqual(['failed', 'waiting']);
});

test('progress is shown, and the end says a hundred', async () => {
	const id = await asWorker((tx) => enqueue(tx, 'long'));
	const seen: unknown[] = [];
	const run: JobKind['run'] = async ({ db }, _payload, { progress, finish }) => {
		await progress(41.7);
		seen.push(await asWorker((tx) => jobStatus(tx, 'long', id)));
		await db.as(worker, finish);
	};
	const runner = runJobs(deps, [kindOf('long', run)], { idle: 1 });
	await expect.poll(async () => (await asWorker((tx) => jobStatus(tx, 'long', id)))?.state).toBe('done');
	await runner.stop();
	expect(seen).toEqual([{ state: 'running', progress: 41, error: null }]);
	expect(await asWorker((tx) => jobStatus(tx, 'long', id))).toEqual({
		state: 'done',
		progress: 100,
		error: null,
	});
});

test('a night begins at half past one UTC', () => {
	expect(latestNight(new Date('2026-03-02T01:29:59Z'))).toBe('2026-03-01');
	expect(latestNight(new Date('2026-03-02T01:30:00Z'))).toBe('2026-03-02');
});

test('a nightly job is added once a night, however many processes ask', async () => {
	const nightly = kindOf('nightly', async () => {}, { isNightly: true });
	const at = (time: string) => ({ ...deps, now: () => new Date(time) });
	const ask = (time: string) => enqueueNightly(at(time), [nightly]);
	await Promise.all([1, 2, 3].map(() => ask('2026-03-02T02:00:00Z')));
	await owner.query(
		`update job set state = 'done', finished_at = '2026-03-02T02:01:00Z' where kind = 'nightly'`,
	);
	await ask('2026-03-02T23:00:00Z');
	expect(await standing('nightly')).toHaveLength(1);
	await ask('2026-03-03T02:00:00Z');
	expect(await standing('nightly')).toHaveLength(2);
});

test('jobs that ended a month ago are forgotten, others are kept', async () => {
	await owner.query(`delete from job`);
	await owner.query(`insert into job (id, kind, state, finished_at) values
		(gen_random_uuid(), 'old', 'done', '2026-01-01'), (gen_random_uuid(), 'new', 'done', '2026-02-25'),
		(gen_random_uuid(), 'never', 'waiting', null)`);
	await forgetOldJobs.run({ ...deps, now: () => new Date('2026-03-01') }, {}, {} as JobContext);
	const { rows } = await owner.query<{ kind: string }>('select kind from job order by kind');
	expect(rows.map(({ kind }) => kind)).toEqual(['never', 'new']);
});
