import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { coordinatorOf, reader, system, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { refusal } from '#world/refusal.ts';
import { askQuestion, haveVoted, twoCamps, type Asked } from '#world/voters.ts';
import {
	analysisRun,
	listRuns,
	mapJob,
	publishRun,
	readLatestRun,
	readResults,
	resultsCsv,
	resultsJson,
	setMapLive,
	statement,
} from './api.ts';

const { deps } = await testDatabase();
const context = {
	id: '',
	signal: new AbortController().signal,
	progress: async () => {},
	finish: async () => {},
};
const compute = ({ id }: Asked) => mapJob.run(deps, { dialogueId: id }, context);
const runsOf = (asked: Asked) => listRuns(deps, team, { id: asked.id });

test('a person publishes a run; the one before stays readable under its own address', async () => {
	const asked = await askQuestion(deps);
	const house = coordinatorOf(asked.institutionId);
	const publish = async (at: number) =>
		publishRun(deps, house, { id: asked.id, runId: (await runsOf(asked))[at]!.id });
	await haveVoted(deps, asked, twoCamps(40));
	await compute(asked);
	expect(await readResults(deps, visitor, { id: asked.id })).toMatchObject({
		shown: null,
		why: 'unpublished',
	});
	await publish(0);
	const first = (await readResults(deps, visitor, { id: asked.id })).shown!;
	expect(first.map.participants).toBeGreaterThanOrEqual(35);
	await haveVoted(deps, asked, twoCamps(40, 12, 8));
	await compute(asked);
	expect(await readLatestRun(deps, visitor, { id: asked.id })).toBe(first.run.id);
	await publish(0);
	const second = (await readResults(deps, visitor, { id: asked.id })).shown!;
	expect(await readLatestRun(deps, visitor, { id: asked.id })).toBe(second.run.id);
	const before = await resultsJson(deps, visitor, { id: asked.id, runId: first.run.id });
	expect(before.map).toEqual(first.map);
	expect((await runsOf(asked)).map(({ state }) => state)).toEqual(['published', 'superseded']);
	// Back to the older one there is no way.
	expect(await refusal(publish(1))).toBe('conflict step_not_allowed');
});

test('nobody publishes what is not theirs, nor what the gate holds back, nor an older one', async () => {
	const asked = await askQuestion(deps);
	await haveVoted(deps, asked, twoCamps(40));
	await compute(asked);
	await haveVoted(deps, asked, twoCamps(1));
	await compute(asked);
	const [held, shown] = await runsOf(asked);
	const publish = (actor: Parameters<typeof publishRun>[1], runId: string) =>
		refusal(publishRun(deps, actor, { id: asked.id, runId }));
	expect(await publish(reader, shown!.id)).toBe('forbidden not_allowed');
	expect(await publish(coordinatorOf(shown!.id), shown!.id)).toBe('forbidden not_allowed');
	expect(await publish(team, held!.id)).toBe('conflict run_withheld');
	expect(await publish(team, asked.id)).toBe('missing not_found');
	await haveVoted(deps, asked, twoCamps(20, 12, 4));
	await compute(asked);
	const [latest] = await runsOf(asked);
	await publishRun(deps, team, { id: asked.id, runId: latest!.id });
	expect(await publish(team, shown!.id)).toBe('conflict run_older');
});

test('where maps are live they are published of themselves, and held back where too few have joined', async () => {
	const asked = await askQuestion(deps);
	await setMapLive(deps, team, { id: asked.id, isLive: true });
	const states = async () => (await runsOf(asked)).map(({ state, withheld }) => withheld ?? state);
	await haveVoted(deps, asked, twoCamps(9));
	await compute(asked);
	expect(await readResults(deps, visitor, { id: asked.id })).toMatchObject({ shown: null, why: 'few' });
	await haveVoted(deps, asked, twoCamps(31));
	await compute(asked);
	await haveVoted(deps, asked, twoCamps(4));
	await compute(asked);
	expect(await states()).toEqual(['few_changes', 'published', 'few_people']);
	await setMapLive(deps, team, { id: asked.id, isLive: false });
	await haveVoted(deps, asked, twoCamps(20));
	await compute(asked);
	expect(await states()).toEqual(['done', 'few_changes', 'published', 'few_people']);
});

test('a statement taken out is gone from published results at once, wherever it stood', async () => {
	const asked = await askQuestion(deps, { isMapLive: true });
	await haveVoted(deps, asked, twoCamps(40));
	await compute(asked);
	const [gone] = asked.statements as [string];
	const { shown } = await readResults(deps, visitor, { id: asked.id });
	expect(shown!.map.groups.some(({ telling }) => telling.some((one) => one.statement === gone))).toBe(true);
	await deps.db.as(system, (tx) =>
		tx.update(statement).set({ state: 'rejected' }).where(eq(statement.id, gone)),
	);
	const wanted = { id: asked.id, runId: shown!.run.id };
	const everything = [
		JSON.stringify(await readResults(deps, visitor, { id: asked.id })),
		JSON.stringify(await resultsJson(deps, visitor, wanted)),
		await resultsCsv(deps, visitor, wanted),
	].join();
	expect(everything).toContain(asked.statements[1]);
	expect(everything).not.toContain(gone);
	expect(everything).not.toContain('Statement 1,');
});

test('files hold what the page shows and nothing of the votes', async () => {
	const asked = await askQuestion(deps, { isMapLive: true });
	const people = await haveVoted(deps, asked, twoCamps(40));
	await compute(asked);
	const { shown } = await readResults(deps, visitor, { id: asked.id });
	const wanted = { id: asked.id, runId: shown!.run.id };
	const json = JSON.stringify(await resultsJson(deps, visitor, wanted));
	const csv = await resultsCsv(deps, visitor, wanted);
	for (const person of people) expect(json + csv).not.toContain(person);
	expect(json).toContain(shown!.run.inputHash);
	expect(csv.trim().split('\n')).toHaveLength(13);
	expect(csv.split('\r\n')[0]).toContain('group A: agree');
	expect(await refusal(resultsCsv(deps, visitor, { ...wanted, runId: asked.id }))).toBe('missing not_found');
	// Of one that is not published, nobody outside gets a file.
	await deps.db.as(system, (tx) =>
		tx.update(analysisRun).set({ state: 'done' }).where(eq(analysisRun.id, wanted.runId)),
	);
	expect(await refusal(resultsJson(deps, visitor, wanted))).toBe('missing not_found');
	await deps.db.as(system, (tx) =>
		tx.execute(sql`update dialogue set phase = 'prepare' where id = ${asked.id}`),
	);
	expect(await refusal(readResults(deps, visitor, { id: asked.id }))).toBe('missing not_found');
});
