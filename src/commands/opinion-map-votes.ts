// npm run -s opinion-map:votes -- --run ID --out FOLDER: what a picture was computed from, for whoever runs this machine.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { exportVotes } from '#programme/dialogues/server/export-votes.ts';
import { Misuse, runCommand } from './run.ts';
import { withDeps } from './with-deps.ts';

await runCommand(
	'npm run -s opinion-map:votes -- --run ID --out FOLDER',
	['run', 'out'],
	async (config, { run: runId, out }) => {
		if (!runId || !out)
			throw new Misuse('Name the run, as it stands under the map, and a new folder for its votes.');
		const { files, run, participants, statements, votes } = await withDeps(config, (deps) =>
			exportVotes(deps, { runId }),
		);
		const folder = resolve(out);
		// A new one, for the eyes of this account alone: nothing that is there is written over.
		mkdirSync(folder, { mode: 0o700 });
		for (const [name, text] of Object.entries(files))
			writeFileSync(join(folder, name), text, { mode: 0o600 });
		const given = `--participants-votes ${join(folder, 'participants-votes.csv')} --comments ${join(folder, 'comments.csv')}`;
		const earlier = files['earlier.json'] ? ` --earlier ${join(folder, 'earlier.json')}` : '';
		console.log(
			[
				`${folder}: ${votes} votes of ${participants} people on ${statements} statements, and how each of them voted.`,
				'Whoever knows a few votes of somebody finds all others in it: it is not for publication, and to be deleted once it was used.',
				`The run was computed as ${run.method} from votes with the SHA-256 ${run.inputHash}. Computed again, both must come out the same:`,
				`npm run -s opinion-map -- ${given}${earlier} --json ${join(folder, 'map.json')}`,
			].join('\n'),
		);
	},
);
