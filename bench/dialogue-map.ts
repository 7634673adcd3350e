// How long readers and voters wait while the map of a live dialogue is computed again and again: npm run bench -- dialogue-map
// The same page and the same vote are measured first with nothing to compute, in the same run: others may load the machine.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import autocannon from 'autocannon';
import { sql } from 'drizzle-orm';
import { askQuestion, haveVoted, twoCamps, type Asked } from '#world/voters.ts';
import { castVote, newBallot } from '#programme/dialogues/server/api.ts';
import { readConfig } from '#platform/server/config.ts';
import type { Deps } from '#platform/server/deps.ts';
import { withDeps } from '../src/commands/with-deps.ts';
import { startInstallation } from './installation.ts';
import { median, row } from './row.ts';

const people = 1_000;
const statements = 100;
const seconds = 20;
const system = { kind: 'system', name: 'bench', locale: 'en' } as const;
const p99 = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)]!;

/** Milliseconds of single votes, one every fifth of a second, each by somebody new. */
async function vote(deps: Deps, { id, statements: ids }: Asked): Promise<number[]> {
	const times: number[] = [];
	for (let number = 0; number < seconds * 5; number++) {
		const ballot = newBallot(id);
		const begun = performance.now();
		await castVote(deps, {
			dialogueId: id,
			ballot,
			network: `192.0.2.${number}`,
			statementId: ids[number % ids.length]!,
			says: 1,
		});
		times.push(performance.now() - begun);
		await pause(200);
	}
	return times;
}

const data = mkdtempSync(join(tmpdir(), 'koprue-bench-'));
const { origin, stop } = await startInstallation(data, 'empty');
try {
	await withDeps(readConfig({ ...process.env, KOPRUE_DATA: data }, [], process.cwd()), async (deps) => {
		const asked = await askQuestion(deps, { statements, isMapLive: true });
		const still = await askQuestion(deps, { statements, phase: 'collect' });
		await haveVoted(deps, asked, twoCamps(people, statements));
		const url = `${origin}/en/dialogues/${asked.id}/results`;
		while (!(await (await fetch(url)).text()).includes('opinion-map')) await pause(500);
		await pause(5_000);
		const read = () => autocannon({ url, connections: 2, duration: seconds });
		const quiet = await read();
		// Two hundred a second from one hall are asked elsewhere (votes); here a few, so that every map differs from the last.
		const [busy, times] = await Promise.all([read(), vote(deps, asked)]);
		const alone = await vote(deps, { ...still, statements: still.statements.slice(0, 1) });
		const { rows } = await deps.db.as(system, (tx) =>
			tx.execute<{ took: number }>(
				sql`select extract(epoch from finished_at - started_at)::float8 as took from analysis_run where dialogue_id = ${asked.id} and finished_at is not null`,
			),
		);
		const size = `${(people * statements).toLocaleString('en')} votes`;
		row({
			figure: `p99 of the results page while its map is computed, ${size}`,
			measured: busy.latency.p99,
			limit: 500,
			unit: 'ms',
			beside: `with nothing to compute: ${quiet.latency.p99} ms`,
		});
		row({
			figure: 'p99 of a vote meanwhile',
			measured: p99(times),
			limit: 500,
			unit: 'ms',
			beside: `in a dialogue of few votes: ${Math.round(p99(alone))} ms`,
		});
		row({
			figure: `from queue to kept map, ${size}`,
			measured: median(rows.map(({ took }) => took)),
			limit: 4,
			unit: 's',
			beside: `${rows.length} runs kept`,
		});
	});
} finally {
	await stop();
	rmSync(data, { recursive: true, force: true });
}
