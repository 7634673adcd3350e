import { expect, test } from 'vitest';
import { testDatabase } from '#world/database.ts';
import { migrate, readMigrations } from './migrate.ts';

const { owner, urls } = await testDatabase();
const known = readMigrations();
const next = {
	name: '9999_next',
	hash: 'next',
	sql: 'create table next_thing (id integer); insert into next_thing values (1)',
};
const applied = async () =>
	(await owner.query<{ name: string }>('select name from koprue.migration order by number')).rows.map(
		({ name }) => name,
	);

test('the template stands at the newest migration, and a second run has nothing to do', async () => {
	expect(await applied()).toEqual(known.map(({ name }) => name));
	expect(await migrate(urls.owner)).toBe(0);
});

test('a migration that fails leaves nothing behind', async () => {
	const broken = { name: '9999_broken', hash: 'x', sql: 'create table half (id integer); select 1/0' };
	await expect(migrate(urls.owner, [...known, broken])).rejects.toThrow('division by zero');
	expect((await owner.query(`select to_regclass('half') as half`)).rows).toEqual([{ half: null }]);
	expect(await applied()).toEqual(known.map(({ name }) => name));
});

test('of processes that start at once, one migrates and the others find it done', async () => {
	const counts = await Promise.all([1, 2, 3, 4].map(() => migrate(urls.owner, [...known, next])));
	expect(counts.toSorted((a, b) => a - b)).toEqual([0, 0, 0, 1]);
	expect((await owner.query('select * from next_thing')).rows).toEqual([{ id: 1 }]);
});

test('a database newer than the code is refused in one sentence', async () => {
	await expect(migrate(urls.owner, known)).rejects.toThrow(
		'The database is newer than this version of Köprü: start the newer version, or restore a backup made by this one.',
	);
});

test('a database with other migrations is refused', async () => {
	const other = [...known.slice(0, -1), { ...known.at(-1)!, hash: 'other' }, next];
	await expect(migrate(urls.owner, other)).rejects.toThrow(/made by another line of Köprü/);
});
