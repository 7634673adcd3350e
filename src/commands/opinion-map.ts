// npm run -s opinion-map -- --participants-votes FILE --comments FILE [--groups K] [--start first-distinct|best] [--earlier FILE] --json OUT [--svg OUT]
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readEarlierFile } from '#programme/dialogues/server/earlier-file.ts';
import { mapExport } from '#programme/dialogues/server/map-export.ts';
import { startRules, type StartRule } from '#programme/dialogues/opinion/grouping.ts';
import { readInput } from './read-input.ts';
import { Misuse, runCommand } from './run.ts';

const usage =
	'npm run -s opinion-map -- --participants-votes FILE --comments FILE [--groups K] ' +
	`[--start ${startRules.join('|')}] [--earlier FILE] --json OUT [--svg OUT]`;

await runCommand(
	usage,
	['participants-votes', 'comments', 'groups', 'start', 'earlier', 'json', 'svg'],
	async (_, values) => {
		const { 'participants-votes': participantsVotes, comments, earlier, json, svg } = values;
		if (!participantsVotes || !comments || !json)
			throw new Misuse('Name the two files of the export and where the map goes.');
		const { summary, map, drawing } = mapExport(
			{ participantsVotes: readInput(participantsVotes), comments: readInput(comments) },
			{ groups: readGroups(values.groups), start: readStart(values) },
			earlier ? readEarlierFile(readInput(earlier)) : undefined,
		);
		writeFileSync(resolve(json), `${JSON.stringify(map, null, '\t')}\n`);
		if (svg) writeFileSync(resolve(svg), drawing);
		console.log(summary);
	},
);

function readGroups(text: string | undefined): number | null {
	if (text === undefined) return null;
	if (!/^[2-9]$/.test(text)) throw new Misuse(`--groups takes a whole number from 2 to 9, not "${text}".`);
	return Number(text);
}

/** Whoever names the number of groups follows a published run, and Polis begins with the first distinct rows. */
function readStart({ start, groups }: Readonly<Record<string, string | undefined>>): StartRule {
	const wanted = start ?? (groups === undefined ? 'best' : 'first-distinct');
	const rule = startRules.find((one) => one === wanted);
	if (!rule) throw new Misuse(`--start takes one of ${startRules.join(', ')}, not "${start}".`);
	return rule;
}
