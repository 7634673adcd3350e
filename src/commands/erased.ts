// npm run -s erased > FILE                 the list of erasures, without names
// npm run -s erased -- --again FILE        after restoring an older backup: erases again who is on the list
import { readFileSync } from 'node:fs';
import { eraseAgain, listErasures } from '#programme/people/server/api.ts';
import { holdings } from '../holdings.ts';
import { runCommand } from './run.ts';
import { withDeps } from './with-deps.ts';

await runCommand('npm run -s erased -- [--again FILE]', ['again'], async (config, values) => {
	const list = values.again && readFileSync(values.again, 'utf8').split(/\s+/);
	await withDeps(config, async (deps) => {
		if (list) console.log(`Erased again: ${await eraseAgain(deps, holdings, list)}`);
		else for (const hash of await listErasures(deps)) console.log(hash);
	});
});
