import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { expect, test } from 'vitest';
import { readConfig } from '#platform/server/config.ts';
import { withStore } from '#platform/server/database/open.ts';
import { scratchFolder } from '#world/folder.ts';
import { startServer, type RunningServer } from '#world/server.ts';
import { registrants, type Acknowledgement, type Crowd } from './registrants.ts';
import { voters } from './voters.ts';

const rounds = 20;
const start = (data: string) =>
	startServer(data, ['--with', 'example'], { ADDRESS_HEADER: 'x-forwarded-for' });

async function asked<Row extends pg.QueryResultRow>(data: string, question: string): Promise<Row[]> {
	return withStore(readConfig({ KOPRUE_DATA: data }, [], '/'), async ({ ownerUrl }) => {
		const client = new pg.Client({ connectionString: ownerUrl });
		await client.connect();
		const { rows } = await client.query<Row>(question);
		await client.end();
		return rows;
	});
}

/** The page on which the example programme's open event takes registrations. */
async function openPage(data: string, { url }: RunningServer): Promise<string> {
	const [event] = await asked<{ slug: string }>(
		data,
		`select slug from event where has_public_registration and state = 'open'`,
	);
	return `${url}/de/events/${event!.slug}/register`;
}

/** The acknowledged things that the database does not hold; `question` asks for all of them as `kept`. */
async function lost(data: string, acknowledged: readonly string[], question: string): Promise<string[]> {
	const held = new Set((await asked<{ kept: string }>(data, question)).map(({ kept }) => kept));
	return acknowledged.filter((one) => !held.has(one));
}
const registered = 'select p.email as kept from registration r join person p on p.id = r.person_id';
const voted = `select p.ballot_hash || ' ' || v.statement_id as kept from vote v join participant p on p.id = v.participant_id`;

type Gather = (server: RunningServer, round: number) => Promise<Crowd>;

/** Starts, lets people do something, kills the application in the middle of that; again and again on the same folder. */
async function killedAgainAndAgain(data: string, times: number, gather: Gather) {
	const kept: string[] = [];
	let takenOver = 0;
	for (let round = 1; round <= times; round++) {
		const server = await start(data);
		if (server.lines.includes('A database left running by an earlier crash was taken over.')) takenOver++;
		const people = await gather(server, round);
		await people.more(10);
		await pause(Math.random() * 100);
		await server.kill('SIGKILL');
		await people.stop();
		kept.push(...people.kept);
	}
	return { kept, takenOver };
}

/** People who register on the page of the open event of the example. */
const registering =
	(data: string, when?: Acknowledgement): Gather =>
	async (server, round) =>
		registrants(await openPage(data, server), `round-${round}`, when);

/** People who vote in the dialogue of the example that is collecting. */
const voting =
	(data: string, when?: Acknowledgement): Gather =>
	async ({ url }) => {
		const rows = await asked<{ dialogue: string; statement: string }>(
			data,
			`select d.id as dialogue, s.id as statement from dialogue d join statement s on s.dialogue_id = d.id
				where d.phase = 'collect' and s.state = 'accepted' order by s.id`,
		);
		const { dialogue } = rows[0]!;
		const page = `${url}/tr/dialogues/${dialogue}/vote`;
		return voters(
			page,
			dialogue,
			rows.map(({ statement }) => statement),
			when,
		);
	};

test(`kill -9 of the application during registrations, ${rounds} times: every acknowledged one is there`, async () => {
	const data = scratchFolder();
	const { kept, takenOver } = await killedAgainAndAgain(data, rounds, registering(data));
	expect(takenOver).toBe(rounds - 1);
	expect(kept.length).toBeGreaterThanOrEqual(rounds * 10);
	expect(await lost(data, kept, registered)).toEqual([]);
});

test('the test would notice: of what was sent off but not yet answered, some is lost', async () => {
	const data = scratchFolder();
	const { kept } = await killedAgainAndAgain(data, 2, registering(data, 'sent'));
	expect((await lost(data, kept, registered)).length).toBeGreaterThan(0);
});

test('kill -9 of the application during voting: every acknowledged vote is there, and this would notice one that is not', async () => {
	const data = scratchFolder();
	const { kept } = await killedAgainAndAgain(data, 5, voting(data));
	expect(kept.length).toBeGreaterThanOrEqual(50);
	expect(await lost(data, kept, voted)).toEqual([]);
	const careless = await killedAgainAndAgain(data, 2, voting(data, 'sent'));
	expect((await lost(data, careless.kept, voted)).length).toBeGreaterThan(0);
});

test(`kill -9 of the database during registrations, ${rounds} times: it comes back by itself and every acknowledged one is there`, async () => {
	const data = scratchFolder();
	const server = await start(data);
	const people = registrants(await openPage(data, server), 'database');
	for (let round = 1; round <= rounds; round++) {
		await people.more(10);
		const [pid] = readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
		process.kill(Number(pid), 'SIGKILL');
	}
	await people.more(10);
	await people.stop();
	expect(server.lines.filter((line) => line === 'The database is back.')).toHaveLength(rounds);
	expect(server.child.exitCode).toBeNull();
	await server.kill('SIGTERM');
	expect(await lost(data, people.kept, registered)).toEqual([]);
});
