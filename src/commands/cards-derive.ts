// npm run -s cards:derive -- --esco DIR
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { deriveWeights } from '#programme/cards/esco/derive.ts';
import { readDeck } from '#programme/cards/server/read-deck.ts';
import { readEsco } from '#programme/cards/server/read-esco-tables.ts';
import { Misuse, runCommand } from './run.ts';

const usage = 'npm run -s cards:derive -- --esco DIR [--version 1.1.1]';

await runCommand(usage, ['esco', 'version'], async (_config, values) => {
	if (!values.esco) throw new Misuse('Say in which folder the files of ESCO lie.');
	const { occupations, groups, relations } = await readEsco(values.esco);
	const weights = deriveWeights(values.version ?? '1.1.1', readDeck(), groups, occupations, relations);
	const out = fileURLToPath(new URL('../programme/cards/esco/weights.json', import.meta.url));
	const { occupations: rows, ...head } = weights;
	// A line per occupation, so that what changed can be read.
	const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
	const text = `${JSON.stringify(head).slice(0, -1)},"occupations":[\n${lines}\n]}\n`;
	writeFileSync(out, text);
	const packed = Math.round(gzipSync(text, { level: 9 }).length / 1000);
	console.log(
		`${out}: ${weights.cards.length} cards, ${weights.groups.length} unit groups, ${rows.length} occupations, ${packed} kB packed.`,
	);
});
