// `npm run bench`, or `npm run bench -- pages` for one: every file of this folder that measures, one after the other,
// so that none disturbs another; their rows make one table.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { heading } from './row.ts';

const aids = new Set(['run.ts', 'row.ts', 'installation.ts']);
const wanted = process.argv.slice(2);
const files = readdirSync(import.meta.dirname)
	.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !aids.has(name))
	.filter((name) => wanted.length === 0 || wanted.includes(name.replace(/\.ts$/, '')));

console.log(heading);
let isBroken = false;
for (const name of files) {
	const { status } = spawnSync(process.execPath, [`${import.meta.dirname}/${name}`], { stdio: 'inherit' });
	if (status !== 0) isBroken = true;
}
process.exitCode = isBroken ? 1 : 0;
