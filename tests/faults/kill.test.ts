import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { expect, test } from 'vitest';
import { readConfig } from '#platform/server/config.ts';
import { withStore } from '#platform/server/database/open.ts';
import { scratchFolder } from '#world/folder.ts';
import { startServer, type RunningServer } from '#world/server.ts';
import { registrants, type Acknowledgement } from './registrants.ts';

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

/** The acknowledged addresses whose registration the database does not hold. */
async function lost(data: string, addresses: readonly string[]): Promise<string[]> {
	const rows = await asked<{ email: string }>(
		data,
		'select p.email from registration r join person p on p.id = r.person_id',
	);
	const held = new Set(rows.map(({ email }) => email));
	return addresses.filter((address) => !held.has(address));
}

/** Starts, lets people register, kills the application in the middle of that; again and again on the same folder. */
async function killedAgainAndAgain(data: string, times: number, when?: Acknowledgement) {
	const kept: string[] = [];
	let takenOver = 0;
	for (let round = 1; round <= times; round++) {
		const server = await start(data);
		if (server.lines.includes('A database left running by an earlier crash was taken over.')) takenOver++;
		const people = registrants(await openPage(data, server), `round-${round}`, when);
		await people.more(10);
		await pause(Math.random() * 100);
		await server.kill('SIGKILL');
		await people.stop();
		kept.push(...people.kept);
	}
	return { kept, takenOver };
}

test(`kill -9 of the application during registrations, ${rounds} times: every acknowledged one is there`, async () => {
	const data = scratchFolder();
	const { kept, takenOver } = await killedAgainAndAgain(data, rounds);
	expect(takenOver).toBe(rounds - 1);
	expect(kept.length).toBeGreaterThanOrEqual(rounds * 10);
	expect(await lost(data, kept)).toEqual([]);
});

test('the test would notice: of what was sent off but not yet answered, some is lost', async () => {
	const data = scratchFolder();
	const { kept } = await killedAgainAndAgain(data, 2, 'sent');
	expect((await lost(data, kept)).length).toBeGreaterThan(0);
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
	expect(await lost(data, people.kept)).toEqual([]);
});
