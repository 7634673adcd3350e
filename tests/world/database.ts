import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, expect, inject } from 'vitest';
import { openDatabase } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFiles } from '#platform/server/files/store.ts';
import { openPress } from '#platform/server/pdf/press.ts';
import { watchOverlaps } from './queries.ts';

export type TestDatabase = {
	/** What use cases are handed; the application's own role, behind the row policies. */
	readonly deps: Deps;
	/** Beside the row policies: to plant what a use case would refuse, and to look at what is really there. */
	readonly owner: pg.Pool;
	readonly urls: { readonly owner: string; readonly application: string };
};

/**
 * A database of its own for one test file, empty and migrated; dropped after the file's last test.
 * Call it once at the top of the file: `const { deps } = await testDatabase();`
 */
export function testDatabase(changes: Partial<Deps> = {}): Promise<TestDatabase> {
	return makeDatabase('koprue', changes);
}

/** A database with nothing in it, not even tables: what a restore is made into. */
export function emptyDatabase(changes: Partial<Deps> = {}): Promise<TestDatabase> {
	return makeDatabase('template0', changes);
}

async function makeDatabase(template: string, changes: Partial<Deps>): Promise<TestDatabase> {
	const cluster = inject('cluster');
	const name = `test_${randomBytes(8).toString('hex')}`;
	await asSuperuser(`create database ${name} template ${template} owner koprue_owner`);
	const urls = { owner: inDatabase(cluster.owner, name), application: inDatabase(cluster.application, name) };
	const db = openDatabase(urls.application);
	const overlaps = watchOverlaps(db);
	// Only against hanging: others use the machine too.
	const press = openPress({ waitMs: 120_000 });
	const folder = mkdtempSync(join(tmpdir(), 'koprue-files-'));
	const owner = new pg.Pool({ connectionString: urls.owner, max: 3 });
	owner.on('error', () => {});
	afterAll(async () => {
		press.close();
		rmSync(folder, { recursive: true, force: true });
		await Promise.all([db.close(), owner.end()]);
		await asSuperuser(`drop database if exists ${name} with (force)`);
		expect(overlaps).toEqual([]);
	});
	return {
		deps: {
			db,
			now: () => new Date(),
			origin: 'http://localhost:3000',
			secret: 'of the tests',
			press,
			files: openFiles(folder),
			...changes,
		},
		owner,
		urls,
	};
}

function inDatabase(url: string, name: string): string {
	const changed = url.replace(/\/koprue(?=\?|$)/, `/${name}`);
	if (changed === url) throw new Error('the connection string does not name the template');
	return changed;
}

async function asSuperuser(statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: inject('cluster').superuser });
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}
