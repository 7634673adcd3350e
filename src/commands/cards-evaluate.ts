// npm run -s cards:evaluate -- --json OUT --esco DIR
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { evaluate, stops } from '#programme/cards/evaluation/evaluate.ts';
import { readDeck, readEsco, readWeights } from '#programme/cards/server/api.ts';
import { Misuse, runCommand } from './run.ts';

const usage = 'npm run -s cards:evaluate -- --esco DIR [--people 1500] [--json OUT.json]';

const notice =
	'Upper bounds: people are simulated from ESCO itself, skill by skill. Nothing is known yet of real people.';

await runCommand(usage, ['json', 'esco', 'people'], async (_config, values) => {
	if (!values.esco)
		throw new Misuse('Say in which folder the files of ESCO lie: people are drawn from them.');
	const people = Number(values.people ?? 1500);
	if (!Number.isInteger(people) || people < 1)
		throw new Misuse(`--people takes a whole number, not "${values.people}".`);
	const esco = await readEsco(values.esco);
	const rows = evaluate(readDeck(), readWeights(), esco, people);
	const share = (value: number) => value.toFixed(2).replace(/^0/, '');
	console.log(notice);
	console.log('\n| people | cards shown | occupation at 1 | at 5 | at 10 | unit group at 1 | at 5 |');
	console.log('|---|---|---|---|---|---|---|');
	for (const row of rows)
		console.log(
			`| ${row.variant} (${row.people}) | ${row.shown} | ${share(row.occupationAt1)} | ${share(row.occupationAt5)} | ${share(row.occupationAt10)} | ${share(row.groupAt1)} | ${share(row.groupAt5)} |`,
		);
	if (!values.json) return;
	const out = resolve(values.json);
	writeFileSync(out, `${JSON.stringify({ notice, stops, rows }, null, '\t')}\n`);
	console.log(`\n${out}: ${rows.length} rows.`);
});
