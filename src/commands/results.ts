// npm run -s results -- --json OUT
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { exactResults } from '#programme/results/server/api.ts';
import { runCommand } from './run.ts';
import { withDeps } from './with-deps.ts';

await runCommand('npm run -s results -- [--json FILE.json]', ['json'], async (config, values) => {
	const results = await withDeps(config, (deps) => exactResults(deps.db, deps.now()));
	const text = `${JSON.stringify(results, null, '\t')}\n`;
	if (!values.json) return void process.stdout.write(text);
	const out = resolve(values.json);
	writeFileSync(out, text);
	console.log(`${out}: ${Buffer.byteLength(text)} bytes, exact and therefore not for publication.`);
});
