// How many votes a second the use case counts, two hundred people at a time, each answer after its commit; beside it in the same run a
// bare insert with its commit, and looking before inserting, which counts votes twice. Then how long a vote takes when two hundred come
// every second. Others may load the machine: compare figures of one run only.
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import * as v from 'valibot';
import { openDatabase } from '#platform/server/database/client.ts';
import { startEmbedded } from '#platform/server/database/embedded.ts';
import { migrate } from '#platform/server/database/migrate.ts';
import { openFiles } from '#platform/server/files/store.ts';
import { openPress } from '#platform/server/pdf/press.ts';
import { dialogueFields } from '#programme/dialogues/dialogue-form.ts';
import {
	addStatement,
	castVote,
	createDialogue,
	moveDialogue,
	newBallot,
} from '#programme/dialogues/server/api.ts';
import { institutionInput } from '#programme/institutions/institution.ts';
import { createInstitution } from '#programme/institutions/server/api.ts';
import { textIn } from '#shared/text.ts';
import { processorSeconds } from './processor.ts';
import { median, row } from './row.ts';

const lanes = 200;
const ballots = 400;
const statements = 25;
const votes = ballots * statements;
const data = mkdtempSync(join(tmpdir(), 'koprue-bench-'));
const cluster = await startEmbedded(data);
await migrate(cluster.url('koprue_owner'));
// Never idle: forty connections that end at once would stop everybody for 200 ms while something else is measured.
const owner = new pg.Pool({ connectionString: cluster.url('koprue_owner'), max: 40, idleTimeoutMillis: 0 });
// Connections that lie idle may see the server go before they do.
owner.on('error', () => {});
const db = openDatabase(cluster.url('koprue_app'));
const deps = {
	db,
	now: () => new Date(),
	origin: 'http://localhost',
	secret: 'of the bench',
	press: openPress(),
	files: openFiles('/nowhere'),
};
const team = { kind: 'system', name: 'bench', locale: 'en' } as const;

async function openDialogue(): Promise<{ id: string; statements: string[] }> {
	const institutionId = await createInstitution(
		deps,
		team,
		v.parse(institutionInput, {
			name: textIn('tr', 'Belediye'),
			kind: 'district_municipality',
			country: 'TR',
		}),
	);
	const question = textIn('tr', 'Birlikte nasıl yaşamak istiyoruz?');
	const fields = v.parse(dialogueFields, { question, languages: ['tr'], phases: [] });
	const { id } = await createDialogue(deps, team, { institutionId, ...fields });
	await moveDialogue(deps, team, { id, to: 'collect' });
	const ids: string[] = [];
	for (let number = 0; number < statements; number++) {
		const text = textIn('tr', `Bir şey ${number}`);
		ids.push(
			(await addStatement(deps, team, { id, fields: { text, plain: null, origin: 'seed', isMeta: false } }))
				.id,
		);
	}
	return { id, statements: ids };
}

/** Runs `work` so many times, `lanes` at a time; how many a second. */
async function pace(times: number, work: (number: number) => Promise<unknown>): Promise<number> {
	const begun = performance.now();
	let next = 0;
	const lane = async () => {
		while (next < times) await work(next++);
	};
	await Promise.all(Array.from({ length: lanes }, lane));
	return times / ((performance.now() - begun) / 1000);
}

/** Every ballot votes once on every statement, in waves as people do. */
async function voting(): Promise<{ perSecond: number; processor: number; counted: number }> {
	const { id, statements: ids } = await openDialogue();
	const all = Array.from({ length: ballots }, () => newBallot(id));
	const used = processorSeconds(data);
	const perSecond = await pace(votes, (number) =>
		castVote(deps, {
			dialogueId: id,
			ballot: all[number % ballots]!,
			network: `bench ${id} ${(number % ballots) >> 3}`,
			statementId: ids[Math.floor(number / ballots)]!,
			says: number % 3 === 0 ? -1 : 1,
		}),
	);
	const processor = ((processorSeconds(data) - used) / votes) * 1000;
	const { rows } = await owner.query('select count(*)::int as count from vote where dialogue_id = $1', [id]);
	return { perSecond, processor, counted: rows[0].count };
}

/**
 * So many a second, each at its time whatever became of those before: how long each took, the shortest first. The first second is not
 * counted: connections are being opened then, for what is measured and for the control beside it.
 */
async function steady(perSecond: number, work: (number: number) => Promise<unknown>): Promise<number[]> {
	const took: Promise<number>[] = [];
	const begun = performance.now();
	for (let number = 0; number < perSecond * 11; number++) {
		const due = begun + (number * 1000) / perSecond;
		await pause(Math.max(0, due - performance.now()));
		// From when it was due: a vote that came late has waited, too.
		took.push(work(number).then(() => performance.now() - due));
	}
	const all = (await Promise.all(took)).slice(perSecond);
	return all.toSorted((a, b) => a - b);
}

async function steadyVotes(perSecond: number): Promise<number[]> {
	const { id, statements: ids } = await openDialogue();
	const all = Array.from({ length: 100 }, () => newBallot(id));
	return steady(perSecond, (number) =>
		castVote(deps, {
			dialogueId: id,
			ballot: all[number % all.length]!,
			network: `steady ${number % all.length}`,
			statementId: ids[Math.floor(number / all.length)]!,
			says: 1,
		}),
	);
}

// The first hundreds are slow: neither the program nor the plans of its queries are warm.
await voting();
const served = await voting();

await owner.query(
	'create table bare_vote (participant uuid, statement uuid, says smallint, primary key (participant, statement))',
);
const bareVote = () => owner.query('insert into bare_vote values (gen_random_uuid(), gen_random_uuid(), 1)');
const bare = await pace(votes, bareVote);
await owner.query('create table naive_vote (participant int, statement int)');
const naive = await pace(votes / 10, async (number) => {
	// Everybody presses the button twice.
	const [participant, statement] = [number >> 1, 0];
	const { rows } = await owner.query('select from naive_vote where participant = $1 and statement = $2', [
		participant,
		statement,
	]);
	if (rows.length === 0)
		await owner.query('insert into naive_vote values ($1, $2)', [participant, statement]);
});
const { rows: twice } = await owner.query(
	'select count(*)::int - count(distinct participant)::int as count from naive_vote',
);
const slowest = (all: readonly number[]) => all[Math.floor(all.length * 0.99)]!;
const latencies = await steadyVotes(200);
const p99 = slowest(latencies);
const bareLatencies = await steady(200, bareVote);

const load = loadavg()[0]!.toFixed(1);
const told = (perSecond: number) => `${Math.round(perSecond).toLocaleString('en')} a second`;
row({
	figure: `a vote, ${votes.toLocaleString('en')} of ${ballots} people, ${lanes} at a time`,
	measured: 1000 / served.perSecond,
	limit: 0.5,
	unit: 'ms',
	beside: `${told(served.perSecond)}, ${(served.perSecond / bare).toFixed(2)} of the bare insert, ${served.processor.toFixed(2)} ms of processor each; counted ${served.counted.toLocaleString('en')}`,
});
row({
	figure: 'one vote of 200 a second, the slowest of a hundred (p99)',
	measured: p99,
	limit: 50,
	unit: 'ms',
	beside: `the median ${median(latencies).toFixed(1)} ms; of the bare insert ${slowest(bareLatencies).toFixed(1)} ms; the machine's load was ${load}`,
});
row({
	figure: 'control: a bare insert with its commit, 40 connections',
	measured: 1000 / bare,
	limit: null,
	unit: 'ms',
	beside: told(bare),
});
row({
	figure: 'control: looking before inserting, everybody twice',
	measured: 1000 / naive,
	limit: null,
	unit: 'ms',
	beside: `${told(naive)}, counted twice ${twice[0].count} of ${votes / 20}`,
});

deps.press.close();
await Promise.all([db.close(), owner.end()]);
await cluster.stop();
rmSync(data, { recursive: true, force: true });
