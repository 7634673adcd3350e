import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { readConfig } from '#platform/server/config.ts';
import { withStore } from '#platform/server/database/open.ts';
import { scratchFolder } from '#world/folder.ts';
import { runScript } from '#world/script.ts';
import { launchServer, startServer } from '#world/server.ts';

async function asked(data: string, question: string): Promise<unknown[]> {
	return withStore(readConfig({ KOPRUE_DATA: data }, [], '/'), async ({ ownerUrl }) => {
		const client = new pg.Client({ connectionString: ownerUrl });
		await client.connect();
		const { rows } = await client.query(question);
		await client.end();
		return rows;
	});
}

const count = 'select count(*)::integer as count from institution';

test('an empty installation starts, is refused a second time, runs its jobs and stops in good order', async () => {
	const data = scratchFolder();
	const server = await startServer(data, ['--with', 'empty']);
	expect(server.lines).toContain(`Köprü is ready: ${server.url}`);
	expect(await server.line(/\/setup\?token=/)).toMatch(
		/^http:\/\/localhost:\d+\/(de|tr|ar|en)\/setup\?token=[\w-]{43}$/,
	);
	expect(await (await fetch(`${server.url}/readyz`)).json()).toEqual({
		serving: true,
		database: true,
		disk: true,
	});
	expect((await fetch(`${server.url}/de`)).status).toBe(200);

	const second = await launchServer(data);
	expect(await second.exit).toEqual({ code: 1, signal: null });
	expect(second.lines).toEqual([
		`Köprü is already running on ${data} (process ${server.child.pid}, ${server.url}); stop it first, or set KOPRUE_DATA to another folder.`,
	]);

	const nightly = `select count(*)::integer as count from job where kind = 'jobs.forget' and state = 'done'`;
	await expect.poll(() => asked(data, nightly), { timeout: 30_000 }).toEqual([{ count: 1 }]);
	server.child.kill('SIGTERM');
	expect(await server.exit).toEqual({ code: 0, signal: null });
	expect(existsSync(join(data, 'postgres', 'postmaster.pid'))).toBe(false);
	expect(existsSync(join(data, 'running'))).toBe(false);
	const log = readFileSync(join(data, 'koprue.log'), 'utf8').trim().split('\n');
	expect(log.map((line) => (JSON.parse(line) as { level: string }).level)).not.toContain('error');
});

test('a backup becomes a new installation', async () => {
	const [first, second] = [scratchFolder(), scratchFolder()];
	const archive = join(first, 'backup.zip');
	await (await startServer(first, ['--with', 'example'])).kill('SIGINT');
	const before = await asked(first, count);
	expect(before).not.toEqual([{ count: 0 }]);
	const backup = runScript('src/commands/backup.ts', {
		args: ['--out', archive],
		env: { KOPRUE_DATA: first },
	});
	expect(await backup.exit).toEqual({ code: 0, signal: null });
	const restored = await startServer(second, ['--with', archive]);
	expect(restored.lines[0]).toMatch(/^The backup of .* was restored\.$/);
	await restored.kill('SIGINT');
	expect(await asked(second, count)).toEqual(before);

	const again = await launchServer(second, ['--with', archive]);
	expect(await again.exit).toEqual({ code: 1, signal: null });
	expect(again.lines).toEqual([
		'The database already holds a programme; --with an archive is for a new data folder.',
	]);
});

test('an archive that is not there, or damaged, is refused before there is a database', async () => {
	const data = scratchFolder();
	const damaged = join(scratchFolder(), 'damaged.zip');
	writeFileSync(damaged, 'PK no backup');
	for (const [archive, sentence] of [
		['/no/such/may.zip', 'There is no file /no/such/may.zip.'],
		[damaged, `${damaged} is not a backup made by Köprü, or it is damaged.`],
	] as const) {
		const server = await launchServer(data, ['--with', archive]);
		expect(await server.exit).toEqual({ code: 1, signal: null });
		expect(server.lines).toEqual([sentence]);
		expect(existsSync(join(data, 'postgres'))).toBe(false);
	}
});

test('a console that goes away ends nothing and keeps nothing from ending', async () => {
	const data = scratchFolder();
	const server = await startServer(data, ['--with', 'empty']);
	await server.line(/\/setup\?token=/);
	server.child.stdout?.destroy();
	server.child.stderr?.destroy();
	expect((await fetch(`${server.url}/de`)).status).toBe(200);
	server.child.kill('SIGHUP');
	expect(await server.exit).toEqual({ code: 0, signal: null });
	expect(readFileSync(join(data, 'koprue.log'), 'utf8')).not.toContain('uncaught exception');
});

test('what is not understood ends with one sentence, not with a stack trace', async () => {
	const server = await launchServer(scratchFolder(), [], { PORT: 'http' });
	expect(await server.exit).toEqual({ code: 1, signal: null });
	expect(server.lines).toEqual(['PORT must be a number from 1 to 65535, not "http".']);
});

test.each([
	['brochure', ['--lang', 'xx'], 2, '--lang takes one of de, tr, ar, en, not "xx".'],
	['brochure', ['--nonsense'], 2, "Unknown option '--nonsense'."],
	['backup', ['extra'], 2, "Unexpected argument 'extra'."],
	['restore', [], 2, 'Say which archive to restore.'],
	['restore', ['--from', '/no/such.zip'], 1, 'There is no file /no/such.zip.'],
	['erased', ['--again', '/no/such/list'], 1, '/no/such/list cannot be used: no such file or directory.'],
	['administrator', ['now'], 2, "Unexpected argument 'now'."],
	['audit-verify', ['--all'], 2, "Unknown option '--all'."],
	['opinion-map-votes', [], 2, 'Name the run, as it stands under the map, and a new folder for its votes.'],
	['results', ['--json'], 2, "Option '--json <value>' argument missing."],
] as const)('the command %s %j ends with %i and one sentence', async (name, args, code, sentence) => {
	const command = runScript(`src/commands/${name}.ts`, { args, env: { KOPRUE_DATA: scratchFolder() } });
	expect(await command.exit).toEqual({ code, signal: null });
	const usage = code === 2 ? [expect.stringMatching(/^Usage: npm run -s [a-z:]+/)] : [];
	expect(command.lines).toEqual([sentence, ...usage]);
});
