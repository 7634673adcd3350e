import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { expect, test } from 'vitest';
import { readConfig } from '#platform/server/config.ts';
import { withStore } from '#platform/server/database/open.ts';
import { scratchFolder } from '#world/folder.ts';
import { runScript, type Script } from '#world/script.ts';

const rounds = 20;

const acknowledged = ({ lines }: Script): string[] =>
	lines.filter((line) => line.startsWith('kept ')).map((line) => line.slice('kept '.length));

/** Until this many more were acknowledged than at the call. */
async function until(script: Script, more: number): Promise<void> {
	const wanted = acknowledged(script).length + more;
	while (acknowledged(script).length < wanted) {
		if (script.child.exitCode !== null) throw new Error(script.lines.slice(-20).join('\n'));
		await pause(10);
	}
}

/** The acknowledged addresses whose registration the database does not hold. */
async function lost(data: string, addresses: readonly string[]): Promise<string[]> {
	return withStore(readConfig({ KOPRUE_DATA: data }, [], '/'), async ({ ownerUrl }) => {
		const client = new pg.Client({ connectionString: ownerUrl });
		await client.connect();
		const { rows } = await client.query<{ email: string }>(
			'select p.email from registration r join person p on p.id = r.person_id',
		);
		await client.end();
		const held = new Set(rows.map(({ email }) => email));
		return addresses.filter((address) => !held.has(address));
	});
}

const register = (data: string, mark: string, ...mode: string[]) =>
	runScript('tests/faults/registering.ts', { args: [data, mark, ...mode] });

/** Starts, lets it register, kills it in the middle of that; again and again on the same folder. */
async function killedAgainAndAgain(data: string, times: number, ...mode: string[]): Promise<string[]> {
	const kept: string[] = [];
	for (let round = 1; round <= times; round++) {
		const script = register(data, `round-${round}`, ...mode);
		await script.line(/^ready/);
		await until(script, 10);
		await pause(Math.random() * 100);
		await script.kill('SIGKILL');
		kept.push(...acknowledged(script));
	}
	return kept;
}

test(`kill -9 of the application during registrations, ${rounds} times: every acknowledged one is there`, async () => {
	const data = scratchFolder();
	const kept = await killedAgainAndAgain(data, rounds);
	expect(kept.length).toBeGreaterThanOrEqual(rounds * 10);
	expect(await lost(data, kept)).toEqual([]);
});

test('the test would notice: an application that acknowledges too early does lose some', async () => {
	const data = scratchFolder();
	const kept = await killedAgainAndAgain(data, 3, 'careless');
	expect((await lost(data, kept)).length).toBeGreaterThan(0);
});

test(`kill -9 of the database during registrations, ${rounds} times: it comes back by itself and every acknowledged one is there`, async () => {
	const data = scratchFolder();
	const script = register(data, 'database');
	await script.line(/^ready/);
	for (let round = 1; round <= rounds; round++) {
		await until(script, 10);
		const [pid] = readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
		process.kill(Number(pid), 'SIGKILL');
	}
	await until(script, 10);
	expect(script.lines.filter((line) => line === 'The database is back.')).toHaveLength(rounds);
	await script.kill('SIGKILL');
	expect(await lost(data, acknowledged(script))).toEqual([]);
});
