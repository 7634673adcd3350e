// npm run -s cards:evaluate -- --json OUT [--esco DIR]
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { evaluate, stops } from '#programme/cards/evaluation/evaluate.ts';
import { sourceFromWeights } from '#programme/cards/evaluation/from-weights.ts';
import { readDeck, readWeights } from '#programme/cards/server/read-deck.ts';
import { readEsco } from '#programme/cards/server/read-esco-tables.ts';
import { Misuse, runCommand } from './run.ts';

const usage = 'npm run -s cards:evaluate -- [--esco DIR] [--people 1500] [--json OUT.json]';

const notices = {
	esco: 'Upper bounds: people are simulated from ESCO itself, skill by skill. Nothing is known yet of real people.',
	weights:
		'Upper bounds that say less: without --esco DIR people are simulated from the same weights that the matching goes by, ' +
		'so the figures test the matching, and not what the weights leave out of ESCO. Nothing is known yet of real people.',
} as const;

await runCommand(usage, ['json', 'esco', 'people'], async (_config, values) => {
	const people = readPeople(values.people ?? '1500');
	const [deck, weights] = [readDeck(), readWeights()];
	const source = values.esco ? { deck, ...(await readEsco(values.esco)) } : sourceFromWeights(deck, weights);
	const rows = evaluate(source, weights, people);
	const share = (value: number) => value.toFixed(2).replace(/^0/, '');
	const drawnFrom = values.esco ? 'esco' : 'weights';
	const notice = notices[drawnFrom];
	console.log(notice);
	console.log('\n| people | cards shown | occupation at 1 | at 5 | at 10 | unit group at 1 | at 5 |');
	console.log('|---|---|---|---|---|---|---|');
	for (const row of rows)
		console.log(
			`| ${row.variant} (${row.people}) | ${row.shown} | ${share(row.occupationAt1)} | ${share(row.occupationAt5)} | ${share(row.occupationAt10)} | ${share(row.groupAt1)} | ${share(row.groupAt5)} |`,
		);
	if (!values.json) return;
	const out = resolve(values.json);
	writeFileSync(out, `${JSON.stringify({ notice, drawnFrom, stops, rows }, null, '\t')}\n`);
	console.log(`\n${out}: ${rows.length} rows.`);
});

function readPeople(text: string): number {
	if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
	throw new Misuse(`--people takes a whole number from 1 to 99999, not "${text}".`);
}
