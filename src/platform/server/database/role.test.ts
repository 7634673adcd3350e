import pg from 'pg';
import { afterAll, expect, inject, test } from 'vitest';
import { testDatabase } from '#world/database.ts';
import { prepareExternal } from './external.ts';
import { demandBoundRole } from './role.ts';

const { owner, urls } = await testDatabase();
const superuser = new pg.Pool({ connectionString: inject('cluster').superuser, max: 1 });
const mark = `offence_${process.pid}_${Date.now()}`;
const made: string[] = [];

afterAll(async () => {
	for (const role of made) await superuser.query(`drop role ${role}`);
	await superuser.end();
});

/** A role that was granted what the application has, and then something it must not have. */
async function offending(name: string, attributes: string, ...then: readonly string[]): Promise<string> {
	const role = `${mark}_${name}`;
	await superuser.query(`create role ${role} login ${attributes} password 'of the test'`);
	made.push(role);
	await superuser.query(`grant koprue_app to ${role}`);
	for (const statement of then) await superuser.query(statement.replaceAll('ROLE', role));
	const url = new URL(urls.application.replace('//koprue_app:', `//${role}:`));
	return url.href.replace(/:[^:@/]*@/, `:${encodeURIComponent('of the test')}@`);
}

const plain = () => offending('plain', '');

test('the application’s own role and a plain one that was granted it pass', async () => {
	await demandBoundRole(urls.application);
	await demandBoundRole(await plain());
});

test.each([
	['superuser', 'superuser', [], 'is a superuser'],
	['bypass', 'bypassrls', [], 'may bypass row-level security'],
	['member', '', ['grant koprue_owner to ROLE'], 'may act as koprue_owner'],
])('a role that is not bound is refused: %s', async (name, attributes, then, offence) => {
	await expect(demandBoundRole(await offending(name, attributes, ...then))).rejects.toThrow(offence);
});

test('a role that owns a table is refused', async () => {
	await owner.query('create table stray (id integer)');
	await superuser.query('select 1');
	const url = await offending('owning', '');
	const role = new URL(url).username;
	const inside = new pg.Client({
		connectionString: urls.owner.replace(/^.*@/, inject('cluster').superuser.replace(/@.*$/, '@')),
	});
	await inside.connect();
	await inside.query(`alter table stray owner to ${role}`);
	await expect(demandBoundRole(url)).rejects.toThrow('owns the table stray');
	await inside.query(`drop table stray`);
	await inside.end();
});

test('the owner itself, in the application’s place, is refused', async () => {
	await expect(demandBoundRole(urls.owner)).rejects.toThrow(/"koprue_owner" owns the table/);
});

test('a role without the application’s rights is refused', async () => {
	const url = await offending('stranger', '', 'revoke koprue_app from ROLE');
	await expect(demandBoundRole(url)).rejects.toThrow('was not granted koprue_app');
});

test('an owner’s connection alone becomes one in the application’s role', async () => {
	await superuser.query('grant koprue_app to koprue_owner with admin option');
	const url = await prepareExternal(urls.owner, undefined);
	await demandBoundRole(url);
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	expect((await client.query('select current_user as me')).rows).toEqual([{ me: 'koprue_app' }]);
	await client.end();
});

test('a second connection string is taken as it is', async () => {
	expect(await prepareExternal(urls.owner, urls.application)).toBe(urls.application);
});

test.each([
	['mysql://here/db', 'DATABASE_URL must look like postgres://user:password@host:5432/database.'],
	[
		'postgres://a:b@127.0.0.1:1/c',
		/^No connection to the database that DATABASE_URL names \(.*ECONNREFUSED.*\)\.$/,
	],
])('what is no database is told in one sentence: %s', async (url, sentence) => {
	await expect(prepareExternal(url, undefined)).rejects.toThrow(sentence);
});
