import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { isRoot, scratchFolder } from '#world/folder.ts';
import { demandSpace } from './disk.ts';
import { startEmbedded } from './embedded.ts';

test('too little space is refused in one sentence', () => {
	const folder = scratchFolder();
	expect(() => demandSpace(folder, 1)).not.toThrow();
	expect(() => demandSpace(folder, 1e12)).toThrow(
		/^The disk is full: .* has \d+ MB left and Köprü needs 1000000000000 MB; free some space and start again\.$/,
	);
});

/** A disk of our own, of so many megabytes; undefined where this machine does not let us make one. */
function smallDisk(megabytes: number): string | undefined {
	if (!isRoot) return undefined;
	const folder = scratchFolder();
	const size = (to: number) => ['-t', 'tmpfs', '-o', `size=${to}m`, 'koprue-test', folder];
	if (spawnSync('mount', size(megabytes)).status !== 0) return undefined;
	onTestFinished(() => void spawnSync('umount', ['-l', folder]));
	return folder;
}

test('a full disk refuses a new database before it begins', async ({ skip }) => {
	const disk = smallDisk(100) ?? skip('only root may mount a small disk');
	await expect(startEmbedded(join(disk, 'data'))).rejects.toThrow(/^The disk is full: .* Köprü needs 400 MB/);
});

const counted = 'select count(*)::integer as rows, count(distinct number)::integer as numbers from filling';

/** A small disk with a database on it, and what it said. */
async function databaseOn(disk: string, guardSeconds: number) {
	const data = join(disk, 'data');
	mkdirSync(data);
	const told: string[] = [];
	const embedded = await startEmbedded(data, { report: (sentence) => told.push(sentence), guardSeconds });
	onTestFinished(() => embedded.stop());
	const pool = new pg.Pool({ connectionString: embedded.url('koprue_owner'), max: 1 });
	pool.on('error', () => {});
	onTestFinished(() => pool.end());
	await pool.query('create table filling (number integer, text text)');
	await pool.query('alter table filling alter text set storage plain');
	return { data, told, embedded, pool };
}

/** Writes until it is refused; says how often it was not, and with which code it was. */
async function fill(pool: pg.Pool, pace: number): Promise<{ kept: number; code: string | undefined }> {
	for (let kept = 0; ; kept++) {
		try {
			await pool.query(
				`insert into filling select $1::integer, repeat(md5($1::integer::text), 100) from generate_series(1, 1000)`,
				[kept],
			);
		} catch (error) {
			return { kept, code: (error as { code?: string }).code };
		}
		await pause(pace);
	}
}

const enlarge = (disk: string) =>
	expect(spawnSync('mount', ['-o', 'remount,size=1500m', disk]).status).toBe(0);

test('before the disk is full writes are refused and pages can still be read; with room they go on', async ({
	skip,
}) => {
	const disk = smallDisk(500) ?? skip('only root may mount a small disk');
	const { told, pool, data, embedded } = await databaseOn(disk, 0.02);
	const { kept, code } = await fill(pool, 20);
	expect(code).toBe('25006');
	await expect
		.poll(() => told)
		.toEqual([expect.stringMatching(/^The disk is nearly full: .* nothing can be saved/)]);
	expect((await pool.query(counted)).rows).toEqual([{ rows: kept * 1000, numbers: kept }]);
	await embedded.stop();
	await expect(startEmbedded(data)).rejects.toThrow(/^The disk is full: .* needs 100 MB/);
	enlarge(disk);
	const again = await startEmbedded(data, { report: (sentence) => told.push(sentence) });
	onTestFinished(() => again.stop());
	const after = new pg.Client({ connectionString: again.url('koprue_owner') });
	await after.connect();
	expect((await after.query(counted)).rows).toEqual([{ rows: kept * 1000, numbers: kept }]);
	await after.query('insert into filling values (-1, null)');
	await after.end();
});

test('a disk that fills up at a stroke loses nothing that was acknowledged, and is back when there is room', async ({
	skip,
}) => {
	const disk = smallDisk(500) ?? skip('only root may mount a small disk');
	const { told, pool } = await databaseOn(disk, Infinity);
	const { kept } = await fill(pool, 0);
	expect(kept).toBeGreaterThan(10);
	enlarge(disk);
	await expect
		.poll(
			() =>
				pool.query(counted).then(
					({ rows }) => rows,
					() => told.length,
				),
			{ timeout: 30_000 },
		)
		.toEqual([{ rows: kept * 1000, numbers: kept }]);
	await pool.query('insert into filling values (-1, null)');
});
