import { expect, test } from 'vitest';
import { scratchFolder } from '#world/folder.ts';
import { runScript } from '#world/script.ts';
import { lockFolder } from './lock.ts';

const holder = `
	import { lockFolder } from '#platform/server/lock.ts';
	lockFolder(process.argv[1], 'http://localhost:1');
	console.log('held');
	setInterval(() => {}, 1000);
`;

test('a folder is held by one process, whose death frees it however it dies', async () => {
	const folder = scratchFolder();
	const { child, line, kill } = runScript(holder, { args: [folder] });
	await line(/held/);
	expect(() => lockFolder(folder, 'http://localhost:2')).toThrow(
		`Köprü is already running on ${folder} (process ${child.pid}, http://localhost:1); stop it first, or set KOPRUE_DATA to another folder.`,
	);
	await kill('SIGKILL');
	const lock = lockFolder(folder, 'http://localhost:2');
	expect(() => lockFolder(folder, 'http://localhost:3')).toThrow(/already running .*http:\/\/localhost:2/);
	lock.release();
	lockFolder(folder, 'http://localhost:3').release();
});
