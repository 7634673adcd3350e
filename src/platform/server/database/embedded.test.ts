import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { chownSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { isRoot, scratchFolder } from '#world/folder.ts';
import { runScript } from '#world/script.ts';
import { reaches } from './account.ts';
import { packageFolder } from './binaries.ts';
import { startEmbedded, type Embedded } from './embedded.ts';

async function started(data: string, report?: (sentence: string) => void): Promise<Embedded> {
	const embedded = await startEmbedded(data, { durable: false, report });
	onTestFinished(() => embedded.stop());
	return embedded;
}

async function ask(url: string, question: string): Promise<unknown[]> {
	const client = new pg.Client({ connectionString: url });
	client.on('error', () => {});
	await client.connect();
	try {
		return (await client.query(question)).rows;
	} finally {
		await client.end();
	}
}

/** A process that starts a server in the folder, says so, and stays. */
const holder = `
	import { startEmbedded } from '#platform/server/database/embedded.ts';
	const { pid } = await startEmbedded(process.argv[1], { durable: false });
	console.log('up', pid(), process.getuid?.());
	setInterval(() => {}, 1000);
`;

test('a new folder gets a server with roles, database, Unicode and ICU sorting', async () => {
	const { url } = await started(scratchFolder());
	expect(
		await ask(
			url('koprue_app'),
			`select current_user as me, current_database() as here, pg_encoding_to_char(encoding) as encoding,
				datlocprovider as provider, array(select x from unnest(array['ı', 'i', 'h', 'I']) x order by x collate "tr-x-icu") as turkish
				from pg_database where datname = current_database()`,
		),
	).toEqual([
		{ me: 'koprue_app', here: 'koprue', encoding: 'UTF8', provider: 'i', turkish: ['h', 'ı', 'I', 'i'] },
	]);
	expect(
		await ask(
			url('postgres'),
			`select rolname, rolsuper, rolbypassrls from pg_roles where rolname like 'koprue%' order by 1`,
		),
	).toEqual([
		{ rolname: 'koprue_app', rolsuper: false, rolbypassrls: false },
		{ rolname: 'koprue_owner', rolsuper: false, rolbypassrls: false },
	]);
	await expect(ask(url('koprue_app'), 'create table mine (id integer)')).rejects.toThrow('permission denied');
});

test('it takes nobody without the password', async () => {
	const { url } = await started(scratchFolder());
	const other = url('postgres').replace(/:[^:@]*@/, ':wrong@');
	await expect(ask(other, 'select 1')).rejects.toThrow('password authentication failed');
});

test('what was written is there after a stop and a start, and durable settings are the default', async () => {
	const data = scratchFolder();
	const first = await startEmbedded(data);
	await ask(first.url('koprue_owner'), 'create table kept (id integer); insert into kept values (7)');
	expect(
		await ask(
			first.url('koprue_app'),
			`select string_agg(setting, ' ') as settings from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')`,
		),
	).toEqual([{ settings: 'on on on' }]);
	await first.stop();
	const second = await started(data);
	expect(await ask(second.url('koprue_owner'), 'select * from kept')).toEqual([{ id: 7 }]);
});

test('a server left behind by a killed process is taken over, with all it had acknowledged', async () => {
	const data = scratchFolder();
	const { line, kill } = runScript(holder, { args: [data] });
	const pid = Number((await line(/^up/)).split(' ')[1]);
	await kill('SIGKILL');
	expect(() => process.kill(pid, 0)).not.toThrow();
	const told: string[] = [];
	const next = await started(data, (sentence) => told.push(sentence));
	expect(told).toEqual(['A database left running by an earlier crash was taken over.']);
	expect(next.pid()).not.toBe(pid);
});

test('a process that got the number of a dead server is left alone', async () => {
	const data = scratchFolder();
	await (await startEmbedded(data, { durable: false })).stop();
	const bystander = runScript(`console.log('here');\nsetInterval(() => {}, 1000);`);
	await bystander.line(/here/);
	writeFileSync(join(data, 'postgres', 'postmaster.pid'), `${bystander.child.pid}\n/elsewhere\n`);
	await started(data);
	expect(bystander.child.exitCode).toBeNull();
	expect(bystander.child.signalCode).toBeNull();
});

test('a server that is killed is started again, and connections come back', async () => {
	const told: string[] = [];
	const { url, pid } = await started(scratchFolder(), (sentence) => told.push(sentence));
	process.kill(pid(), 'SIGKILL');
	await expect
		.poll(() => told)
		.toEqual(['The database ended unexpectedly; it is being started again.', 'The database is back.']);
	expect(await ask(url('koprue_app'), 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a folder too deep for a socket gets one in the temporary folder', async () => {
	const deep = join(scratchFolder(), 'd'.repeat(60), 'e'.repeat(60));
	mkdirSync(deep, { recursive: true });
	const { url } = await started(deep);
	expect(await ask(url('koprue_app'), 'select 1 as one')).toEqual([{ one: 1 }]);
	expect(existsSync(join(deep, 'postgres', '.s.PGSQL.5432'))).toBe(false);
});

test('a start that was broken off in the middle of making the cluster is made good', async () => {
	const data = scratchFolder();
	mkdirSync(join(data, 'postgres.new', 'cluster'), { recursive: true });
	writeFileSync(join(data, 'postgres.new', 'cluster', 'PG_VERSION'), '18');
	const { url } = await started(data);
	expect(await ask(url('koprue_app'), 'select 1 as one')).toEqual([{ one: 1 }]);
	expect(existsSync(join(data, 'postgres.new'))).toBe(false);
});

test('a folder of another version, or of something else, is refused in one sentence', async () => {
	const data = scratchFolder();
	mkdirSync(join(data, 'postgres'));
	await expect(startEmbedded(data)).rejects.toThrow(/is not a database made by Köprü/);
	writeFileSync(join(data, 'postgres', 'koprue.key'), 'key');
	writeFileSync(join(data, 'postgres', 'PG_VERSION'), '17\n');
	await expect(startEmbedded(data)).rejects.toThrow(/was made by PostgreSQL 17 and this is 18/);
});

test('the log holds nothing of what a statement says', async () => {
	const data = scratchFolder();
	const { url } = await started(data);
	await ask(
		url('koprue_owner'),
		`create table secret (mail text primary key); insert into secret values ('ayse@example.org')`,
	);
	await expect(ask(url('koprue_owner'), `insert into secret values ('ayse@example.org')`)).rejects.toThrow(
		'duplicate',
	);
	await expect(ask(url('koprue_owner'), `select 'ayse@example.org'::integer`)).rejects.toThrow(
		'invalid input',
	);
	expect(readFileSync(join(data, 'postgres.log'), 'utf8')).toContain('ready to accept connections');
	expect(readFileSync(join(data, 'postgres.log'), 'utf8')).not.toContain('ayse');
});

test.runIf(isRoot)('started by root, in a folder closed to others, the server runs as nobody', async () => {
	const data = scratchFolder(0o700);
	const { pid } = await started(data);
	expect(statSync(data).uid).toBe(0);
	expect(statSync(join(data, 'postgres')).uid).toBe(65_534);
	expect(readFileSync(`/proc/${pid()}/status`, 'utf8')).toMatch(/^Uid:\s65534\s65534\s65534\s65534$/m);
});

/** Any account of this machine but root and nobody; PostgreSQL wants one that has a name. */
const [ordinary] = (existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8') : '')
	.split('\n')
	.map((line) => line.split(':'))
	.map(([, , uid, gid]) => ({ uid: Number(uid), gid: Number(gid) }))
	.filter(({ uid }) => uid > 0 && uid < 65_000);
const canTryOrdinary = isRoot && ordinary !== undefined && reaches(ordinary, packageFolder());

test.runIf(canTryOrdinary)('an ordinary user runs it, and root then leaves it theirs', async () => {
	const data = scratchFolder();
	chownSync(data, ordinary!.uid, ordinary!.gid);
	const { line, kill } = runScript(holder, { args: [data], ...ordinary });
	expect((await line(/^up/)).split(' ')[2]).toBe(String(ordinary!.uid));
	await kill('SIGKILL');
	const { pid } = await started(data);
	expect(statSync(join(data, 'postgres')).uid).toBe(ordinary!.uid);
	expect(readFileSync(`/proc/${pid()}/status`, 'utf8')).toContain(`Uid:\t${ordinary!.uid}\t`);
});

test.runIf(canTryOrdinary)('a database of somebody else is refused in one sentence', async () => {
	const data = scratchFolder(0o755);
	await (await startEmbedded(data, { durable: false })).stop();
	const { exit, lines } = runScript(holder, { args: [data], ...ordinary });
	expect((await exit).code).toBe(1);
	expect(lines.join('\n')).toContain('belongs to user 65534: start Köprü as that user or as root.');
});
