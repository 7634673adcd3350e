import pg from 'pg';
import { sql } from 'drizzle-orm';
import { expect, inject, onTestFinished, test } from 'vitest';
import { testDatabase } from '#world/database.ts';
import { scratchFolder } from '#world/folder.ts';
import { watchOverlaps } from '#world/queries.ts';
import { asFault } from './away.ts';
import { openDatabase, type Database } from './client.ts';
import { startEmbedded } from './embedded.ts';

const { deps, owner, urls } = await testDatabase();
const visitor = { kind: 'visitor', locale: 'de' } as const;
const one = sql`select 1 as one`;

test('the actor is known to the row policies for the length of the transaction only', async () => {
	const reach = sql`select koprue.reach() as reach`;
	const { rows } = await deps.db.as(visitor, (tx) => tx.execute(reach));
	expect(rows).toEqual([{ reach: 'visitor' }]);
	const outside = await Promise.all(
		[1, 2, 3].map(() => deps.db.pool.query('select koprue.reach() as reach')),
	);
	expect(outside.map((result) => result.rows[0] as unknown)).toEqual([
		{ reach: 'none' },
		{ reach: 'none' },
		{ reach: 'none' },
	]);
});

test('two statements at once in one transaction are noticed, one after the other are not', async () => {
	const watched = openDatabase(urls.application);
	onTestFinished(() => watched.close());
	const overlaps = watchOverlaps(watched);
	await watched.as(visitor, async (tx) => {
		await tx.execute(one);
		await tx.execute(one);
	});
	expect(overlaps).toEqual([]);
	await watched.as(visitor, (tx) => Promise.all([tx.execute(one), tx.execute(one)]));
	expect(overlaps).toHaveLength(1);
});

/** The pool has noticed that a connection is gone: what begins on one that dies a moment later is refused, and never done twice. */
const isCut = ({ pool }: Pick<Database, 'pool'>) => new Promise((resolve) => pool.once('remove', resolve));

test('connections that the server cut are replaced', async () => {
	await deps.db.as(visitor, (tx) => tx.execute(one));
	const noticed = isCut(deps.db);
	const superuser = new pg.Client({ connectionString: inject('cluster').superuser });
	await superuser.connect();
	const cut = `select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = 'koprue_app' and datname = $1`;
	await superuser.query(cut, [new URL(urls.application).pathname.slice(1)]);
	await superuser.end();
	await noticed;
	const { rows } = await deps.db.as(visitor, (tx) => tx.execute(one));
	expect(rows).toEqual([{ one: 1 }]);
});

test('a transaction waits for a server that is being started again', async () => {
	const embedded = await startEmbedded(scratchFolder(), { durable: false });
	onTestFinished(() => embedded.stop());
	// As long as a busy machine takes to start it again.
	const db = openDatabase(embedded.url('koprue_app'), { patience: 50_000 });
	onTestFinished(() => db.close());
	await db.as(visitor, (tx) => tx.execute(one));
	const noticed = isCut(db);
	process.kill(embedded.pid(), 'SIGKILL');
	await noticed;
	const { rows } = await db.as(visitor, (tx) => tx.execute(one));
	expect(rows).toEqual([{ one: 1 }]);
});

test('a database that stays away is a refusal that readers understand', async () => {
	const away = openDatabase('postgres://a:b@127.0.0.1:1/c');
	onTestFinished(() => away.close());
	await expect(away.as(visitor, (tx) => tx.execute(one))).rejects.toMatchObject({
		kind: 'unavailable',
		reason: 'unavailable',
	});
});

test('a database that takes no writes is told as a full disk; other errors stay what they are', async () => {
	await owner.query(`create table note (id integer primary key); grant insert on note to koprue_app`);
	const write = sql`insert into note values (1)`;
	const readOnly = deps.db.as(visitor, async (tx) => {
		await tx.execute(sql`set transaction read only`);
		await tx.execute(write);
	});
	await expect(readOnly).rejects.toMatchObject({ kind: 'unavailable', reason: 'disk_full' });
	await deps.db.as(visitor, (tx) => tx.execute(write));
	await expect(deps.db.as(visitor, (tx) => tx.execute(write))).rejects.toMatchObject({
		cause: { code: '23505' },
	});
	expect(asFault(new RangeError('mine'))).toEqual(new RangeError('mine'));
});
