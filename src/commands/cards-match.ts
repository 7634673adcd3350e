// npm run -s cards:match -- --answers FILE --json OUT
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { Refusal } from '#platform/server/refusal.ts';
import { answers } from '#programme/cards/card.ts';
import { rankIdeas } from '#programme/cards/matching/rank.ts';
import { indexWeights } from '#programme/cards/matching/weights.ts';
import { readDeck, readWeights } from '#programme/cards/server/read-deck.ts';
import { readInput } from './read-input.ts';
import { Misuse, runCommand } from './run.ts';

const usage = 'npm run -s cards:match -- --answers FILE.json [--json OUT.json]';

const given = v.strictObject({
	shown: v.optional(v.array(v.string()), []),
	answers: v.record(v.string(), v.picklist(answers)),
	fields: v.optional(v.array(v.pipe(v.string(), v.regex(/^\d\d$/))), []),
});

const notice =
	'Ideas, not results: a person decides. This service uses the ESCO classification of the European Commission, in an adapted version.';

await runCommand(usage, ['answers', 'json'], async (_config, values) => {
	if (!values.answers) throw new Misuse('Say in which file the answers are.');
	const known = readAnswers(resolve(values.answers));
	const codes = new Set(readDeck().map(({ code }) => code));
	const unknown = [...known.shown, ...Object.keys(known.answers)].find((code) => !codes.has(code));
	if (unknown !== undefined) throw new Refusal(`No card of the deck has the code "${unknown}".`);
	const field = known.fields.find((code) => !codes.has(`F${code}`));
	if (field !== undefined) throw new Refusal(`No field of the deck has the code "${field}".`);
	const weights = readWeights();
	const ideas = rankIdeas(indexWeights(weights), known);
	const text = `${JSON.stringify({ notice, esco: weights.esco, ideas }, null, '\t')}\n`;
	if (!values.json) return void process.stdout.write(text);
	const out = resolve(values.json);
	writeFileSync(out, text);
	console.log(`${out}: ${ideas.length} ideas.`);
});

function readAnswers(path: string): v.InferOutput<typeof given> {
	let json: unknown;
	try {
		json = JSON.parse(new TextDecoder().decode(readInput(path).bytes));
	} catch (error) {
		throw error instanceof SyntaxError ? new Refusal(`${path} is no JSON.`) : error;
	}
	const parsed = v.safeParse(given, json);
	if (parsed.success) return parsed.output;
	const [issue] = parsed.issues;
	throw new Refusal(`${path} is wrong at ${v.getDotPath(issue) ?? 'its beginning'}: ${issue.message}.`);
}
