import { expect, test } from 'vitest';
import { eq, sql } from 'drizzle-orm';
import { system, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { askQuestion, hasten, haveVoted, twoCamps, type Asked } from '#world/voters.ts';
import { runJobs } from '#platform/server/jobs/runner.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { JobKind } from '#platform/server/jobs/job.ts';
import { opinionMap } from '../opinion/opinion-map.ts';
import { mapJob } from './compute-map.ts';
import { unpackInput } from './map-input.ts';
import { readVotes } from './read-votes.ts';
import {
	analysisInput,
	analysisPlace,
	analysisRun,
	figureMemory,
	participant,
	statement,
	vote,
} from './api.ts';

const { deps } = await testDatabase();

const context = {
	id: '',
	signal: new AbortController().signal,
	progress: async () => {},
	finish: async () => {},
};
const compute = ({ id }: Asked) => mapJob.run(deps, { dialogueId: id }, context);
const runsOf = ({ id }: Asked) =>
	deps.db.as(system, (tx) =>
		tx
			.select()
			.from(analysisRun)
			.where(eq(analysisRun.dialogueId, id))
			.orderBy(analysisRun.queuedAt, analysisRun.id),
	);
const erase = (id: string) =>
	deps.db.as(system, (tx) => tx.delete(participant).where(eq(participant.id, id)));
const waiting = ({ id }: Asked) =>
	deps.db.as(system, async (tx) => {
		const { rows } = await tx.execute<{ count: number }>(
			sql`select count(*)::int as count from job where state = 'waiting' and key = ${`dialogues.map ${id}`}`,
		);
		return rows[0]!.count;
	});

test('votes ask for a map, one job a dialogue, whichever way they change', async () => {
	const asked = await askQuestion(deps);
	const forget = () => deps.db.as(system, (tx) => tx.execute(sql`delete from job`));
	await forget();
	const [person] = await haveVoted(deps, asked, twoCamps(3));
	expect(await waiting(asked)).toBe(1);
	const ways = [
		(tx: Tx) => tx.update(vote).set({ says: 0 }).where(eq(vote.participantId, person!)),
		(tx: Tx) => tx.update(participant).set({ category: 'ngo' }).where(eq(participant.id, person!)),
		(tx: Tx) => tx.update(statement).set({ state: 'rejected' }).where(eq(statement.id, asked.statements[0]!)),
		(tx: Tx) => tx.delete(participant).where(eq(participant.id, person!)),
	];
	for (const way of ways) {
		await forget();
		await deps.db.as(system, way);
		expect(await waiting(asked)).toBe(1);
	}
	await forget();
	await deps.db.as(system, (tx) => tx.update(statement).set({ priority: 3 }));
	expect(await waiting(asked)).toBe(0);
});

test('a run keeps what may be shown, the votes it came from, and what to show next', async () => {
	const asked = await askQuestion(deps);
	await haveVoted(deps, asked, twoCamps(60));
	await compute(asked);
	const [run] = await runsOf(asked);
	expect(run).toMatchObject({
		state: 'done',
		participants: 60,
		statements: 12,
		withheld: null,
		erasedAt: null,
	});
	expect(run!.result!.groups.map(({ size }) => size)).toEqual([30, 30]);
	const kept = await deps.db.as(system, async (tx) => ({
		input: await tx.select().from(analysisInput).where(eq(analysisInput.runId, run!.id)),
		places: await tx.select().from(analysisPlace).where(eq(analysisPlace.runId, run!.id)),
		votes: await readVotes(tx, asked.id),
		statements: await tx.select().from(statement).where(eq(statement.dialogueId, asked.id)),
	}));
	// What was kept gives the same map again, to the last bit.
	const { votes, earlier } = unpackInput(kept.input[0]!.votes);
	const again = opinionMap(votes, {}, earlier);
	expect(again).toEqual(opinionMap(kept.votes, {}));
	expect(kept.places).toHaveLength(60);
	expect(Object.fromEntries(kept.statements.map(({ id, priority }) => [id, priority]))).toEqual(
		Object.fromEntries(again.statements.map(({ id, priority }) => [id, priority])),
	);
	// A visitor reads neither it, nor what it was made from.
	const seen = await deps.db.as(visitor, async (tx) => [
		await tx.select().from(analysisRun),
		await tx.select().from(analysisInput),
		await tx.select().from(analysisPlace),
		await tx.select().from(figureMemory),
	]);
	expect(seen).toEqual([[], [], [], []]);
	const own = await deps.db.as(team, (tx) => tx.select().from(analysisPlace));
	expect(own).toEqual([]);
});

test('the same votes are never computed twice', async () => {
	const asked = await askQuestion(deps);
	await haveVoted(deps, asked, twoCamps(20));
	await compute(asked);
	await compute(asked);
	expect(await runsOf(asked)).toHaveLength(1);
	await haveVoted(deps, asked, twoCamps(1));
	await compute(asked);
	expect((await runsOf(asked)).map(({ withheld }) => withheld)).toEqual([null, 'few_changes']);
	await haveVoted(deps, asked, twoCamps(9));
	await compute(asked);
	expect((await runsOf(asked)).map(({ withheld }) => withheld)).toEqual([null, 'few_changes', null]);
});

test('nine people are no map, ten are', async () => {
	const asked = await askQuestion(deps);
	await haveVoted(deps, asked, twoCamps(9));
	await compute(asked);
	await haveVoted(deps, asked, twoCamps(1));
	await compute(asked);
	const runs = await runsOf(asked);
	expect(runs.map(({ withheld, result }) => [withheld, result?.participants ?? null])).toEqual([
		['few_people', null],
		[null, expect.any(Number)],
	]);
});

test('whoever is erased is in no map computed later, nor can an earlier one be computed again', async () => {
	const asked = await askQuestion(deps, { isMapLive: true });
	const people = await haveVoted(deps, asked, twoCamps(40));
	await compute(asked);
	await erase(people[0]!);
	await compute(asked);
	const [first, second] = await runsOf(asked);
	expect([first!.state, first!.erasedAt, second!.withheld]).toEqual([
		'published',
		expect.any(Date),
		'few_changes',
	]);
	const left = await deps.db.as(system, async (tx) => ({
		votes: await readVotes(tx, asked.id),
		inputs: await tx.select().from(analysisInput).where(eq(analysisInput.runId, first!.id)),
		places: await tx.select().from(analysisPlace).where(eq(analysisPlace.runId, first!.id)),
	}));
	expect([left.votes.participants.length, left.inputs.length, left.places.length]).toEqual([39, 0, 39]);
	for (const person of people.slice(1, 10)) await erase(person);
	await compute(asked);
	const last = (await runsOf(asked)).at(-1)!;
	expect([last.state, last.withheld]).toEqual(['published', null]);
	expect(last.result!.participants).toBeLessThan(first!.result!.participants);
});

test('of two processes one computes a run; without the lock both would', async () => {
	let running = 0;
	let most = 0;
	const watched = (kind: JobKind): JobKind => ({
		...kind,
		run: async (...given) => {
			running++;
			most = Math.max(most, running);
			try {
				await kind.run(...given);
			} finally {
				running--;
			}
		},
	});
	const asked = await askQuestion(deps);
	await haveVoted(deps, asked, twoCamps(60));
	await hasten(deps);
	// The same work twice in the queue, as when a lease ran out and two processes hold it.
	await deps.db.as(system, (tx) =>
		tx.execute(
			sql`insert into job (id, kind, payload) values (gen_random_uuid(), 'dialogues.map', ${JSON.stringify({ dialogueId: asked.id })}::jsonb)`,
		),
	);
	const runners = [1, 2].map(() => runJobs(deps, [watched(mapJob)], { idle: 1, lanes: 2 }));
	await Promise.all(runners.map(({ drain }) => drain()));
	await Promise.all(runners.map(({ stop }) => stop()));
	expect(most).toBeGreaterThan(1);
	expect((await runsOf(asked)).map(({ state }) => state)).toEqual(['done']);
});

test('a run that a crash left behind is marked as failed and begun anew', async () => {
	const asked = await askQuestion(deps);
	await haveVoted(deps, asked, twoCamps(20));
	await deps.db.as(system, (tx) =>
		tx.insert(analysisRun).values({
			id: '01900000-0000-7000-8000-000000000001',
			dialogueId: asked.id,
			state: 'running',
			queuedAt: new Date(0),
			startedAt: new Date(0),
		}),
	);
	await compute(asked);
	expect((await runsOf(asked)).map(({ state, error }) => [state, error])).toEqual([
		['failed', 'interrupted'],
		['done', null],
	]);
});

test('the next map keeps direction and names of the one published', async () => {
	const asked = await askQuestion(deps, { isMapLive: true });
	await haveVoted(deps, asked, twoCamps(41));
	await compute(asked);
	// The smaller camp grows past the other: without the published map it would be called the first.
	const more = twoCamps(40, 12, 5).filter((_, at) => at % 2 === 1);
	await haveVoted(deps, asked, more);
	await compute(asked);
	const [before, after] = (await runsOf(asked)).map(({ result }) => result!);
	expect(before!.groups.map(({ id, size }) => [id, size >= 20])).toEqual([
		[0, true],
		[1, true],
	]);
	expect(after!.groups.map(({ id, size }) => [id, size > 30])).toEqual([
		[0, false],
		[1, true],
	]);
	const side = (map: typeof before, group: number) =>
		Math.sign(map!.points.filter((one) => one.group === group).reduce((sum, { x }) => sum + x, 0));
	expect([side(after, 0), side(after, 1)]).toEqual([side(before, 0), side(before, 1)]);
});
