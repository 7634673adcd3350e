// npm run -s cards:import -- --from FILE.zip --json OUT
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { importEsco } from '#programme/cards/server/import-esco.ts';
import { Misuse, runCommand } from './run.ts';

const usage = 'npm run -s cards:import -- --from FILE.zip [--json OUT.json]';

await runCommand(usage, ['from', 'json'], async (_config, values) => {
	if (!values.from) throw new Misuse('Say which ZIP of ESCO to import.');
	const { titles, passedOver } = await importEsco(resolve(values.from));
	const { language, occupations, groups } = titles;
	console.log(
		`${occupations.length} occupations and ${groups.length} groups in "${language}", ${passedOver} rows passed over.`,
	);
	if (!values.json) return;
	const out = resolve(values.json);
	const text = JSON.stringify(titles);
	writeFileSync(out, text);
	console.log(`${out}: ${Buffer.byteLength(text)} bytes.`);
});
