// `npm run bench`, or `npm run bench -- pages` for one: every file of this folder that measures, one after the other,
// so that none disturbs another; their rows make one table. One that breaks says so in it and does not keep the others
// from being measured; the run ends with 1 all the same, with 2 when a name measures nothing.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { heading } from './row.ts';

const aids = new Set(['run.ts', 'row.ts', 'processor.ts', 'installation.ts']);
const wanted = process.argv.slice(2);
const names = readdirSync(import.meta.dirname)
	.filter((name) => name.endsWith('.ts') && !aids.has(name))
	.map((name) => name.replace(/\.ts$/, ''));
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
	console.error(`Nothing is measured by ${unknown.join(', ')}; there are ${names.join(', ')}.`);
	process.exit(2);
}

console.log(heading);
for (const name of wanted.length > 0 ? wanted : names) {
	const { status, signal } = spawnSync(process.execPath, [`${import.meta.dirname}/${name}.ts`], {
		stdio: 'inherit',
	});
	if (status === 0) continue;
	process.exitCode = 1;
	console.log(`| ${name} | broke off (${signal ?? status}) | | NO | what it says stands above |`);
}
