// Counting a million attendances, and the pages that show what was counted: npm run bench -- results
// Beside the count, the naive way: every attendance fetched and counted in JavaScript, on a part and multiplied.
// Beside each page, what it would take to count for every reader.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import type { Tx } from '#platform/server/database/client.ts';
import { startEmbedded } from '#platform/server/database/embedded.ts';
import { migrate } from '#platform/server/database/migrate.ts';
import { makeDeps, type Deps } from '#platform/server/deps.ts';
import { installationSecret } from '#platform/server/session/secret.ts';
import { openingRelease } from '#programme/results/server/api.ts';
import { count, countEach, recordHash } from '#programme/results/server/count.ts';
import { tally } from '#programme/results/tally.ts';
import { fillAttendances } from '#world/attendances.ts';
import { member } from '#world/accounts.ts';
import { openSession } from '../tests/access/cast.ts';
import { startInstallation } from './installation.ts';
import { median, row } from './row.ts';

const attendances = 1_000_000;
/** The naive way takes one in so many people. */
const part = 20;
const system = { kind: 'system', name: 'bench', locale: 'en' } as const;

/** Processor seconds a process has used, where the system tells; on a machine shared with others they say more than the clock. */
function processorSeconds(pid: number): number {
	try {
		const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
		return (Number(fields[11]) + Number(fields[12])) / 100;
	} catch {
		return Number.NaN;
	}
}

/** Clock and processor seconds of some work in the database. */
async function timed(
	deps: Deps,
	work: (tx: Tx) => Promise<unknown>,
): Promise<{ clock: number; processor: number }> {
	return deps.db.as(system, async (tx) => {
		const { rows } = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
		const before = processorSeconds(rows[0]!.pid);
		const clock = await seconds(() => work(tx));
		return { clock, processor: processorSeconds(rows[0]!.pid) - before };
	});
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await work();
	return (performance.now() - start) / 1000;
}

/** Unique people by sex, kind and country of their latest institution: one of the five countings, row by row. */
async function countNaively(owner: pg.Pool): Promise<number> {
	const { rows } = await owner.query<{ person: string; sex: string; kind: string; country: string }>(`
		select r.person_id as person, p.sex, i.kind, i.country from registration r
			join event e on e.id = r.event_id join person p on p.id = r.person_id left join institution i on i.id = r.institution_id
			where r.state = 'attended' and e.state = 'done' and hashtext(r.person_id::text) % ${part} = 0 order by e.starts_local, e.id`);
	const latest = new Map(rows.map(({ person, ...classes }) => [person, JSON.stringify(classes)]));
	const cells = new Map<string, number>();
	for (const name of latest.values()) cells.set(name, (cells.get(name) ?? 0) + 1);
	return rows.length;
}

async function measureCounting(deps: Deps, owner: pg.Pool): Promise<number> {
	const counted = await deps.db.as(system, (tx) => count(tx, { kind: 'programme' }));
	if (tally(counted, 'attendance') !== attendances) throw new Error('not every attendance was counted');
	let rows = 0;
	const naive = await seconds(async () => (rows = await countNaively(owner)));
	const one = await timed(deps, (tx) => count(tx, { kind: 'programme' }));
	const each = await timed(deps, countEach);
	const hash = await timed(deps, recordHash);
	row({
		figure: 'counting a million attendances: programme, each project, each year, and the hash',
		measured: each.clock + hash.clock,
		limit: 10,
		unit: 's',
		beside: [
			`${(each.processor + hash.processor).toFixed(1)} s of processor time`,
			`the hash alone ${hash.clock.toFixed(1)} s`,
			`the programme alone ${one.clock.toFixed(1)} s`,
			`one of the tables row by row in JavaScript ${((naive * attendances) / rows).toFixed(0)} s, reckoned from ${rows} rows`,
		].join('; '),
	});
	return one.clock;
}

async function measurePages(origin: string, cookie: string, counting: number): Promise<void> {
	const asked = async (path: string) => {
		const answer = await fetch(origin + path, { headers: { cookie, accept: 'text/html' } });
		const text = await answer.text();
		if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
		if (!/<table/.test(text)) throw new Error(`${path} shows no figures`);
	};
	for (const path of ['/de/results', '/ar/results', '/de/desk/results', '/tr/desk/results?year=2020']) {
		await asked(path);
		const taken: number[] = [];
		for (let round = 0; round < 15; round++) taken.push(1000 * (await seconds(() => asked(path))));
		row({
			figure: `${path} at a million attendances`,
			measured: median(taken),
			limit: 300,
			unit: 'ms',
			beside: `slowest of 15: ${Math.round(Math.max(...taken))} ms; counted for each reader: at least ${(1000 * counting).toFixed(0)} ms more`,
		});
	}
}

const data = mkdtempSync(join(tmpdir(), 'koprue-bench-'));
try {
	const secret = installationSecret(data, process.env);
	const database = await startEmbedded(data, { durable: false });
	let counting = 0;
	let cookie = '';
	try {
		await migrate(database.url('koprue_owner'));
		const owner = new pg.Pool({ connectionString: database.url('koprue_owner') });
		owner.on('error', () => {});
		const deps = makeDeps({ KOPRUE_DATABASE: database.url('koprue_app'), KOPRUE_SECRET: secret });
		await fillAttendances(owner, attendances);
		counting = await measureCounting(deps, owner);
		await openingRelease(deps);
		const { accountId } = await member(owner, 'team@koprue.test', [{ role: 'team', scope: 'programme' }]);
		cookie = await openSession(owner, secret, 'http://localhost', accountId);
		await deps.db.close();
		await owner.end();
	} finally {
		await database.stop();
	}
	const { origin, stop } = await startInstallation(data, 'empty');
	try {
		await measurePages(origin, cookie, counting);
	} finally {
		await stop();
	}
} finally {
	rmSync(data, { recursive: true, force: true });
}
