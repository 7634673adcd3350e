import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { desc, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { system } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { scratchFolder } from '#world/folder.ts';
import { runScript } from '#world/script.ts';
import { askQuestion, haveVoted, twoCamps } from '#world/voters.ts';
import { auditEntry } from '#platform/server/audit/tables.ts';
import { opinionMap } from '../opinion/opinion-map.ts';
import { analysisInput, analysisRun, participant, statement } from './api.ts';
import { mapJob } from './compute-map.ts';
import { unpackInput } from './map-input.ts';

const { deps, urls } = await testDatabase();
const context = {
	id: '',
	signal: new AbortController().signal,
	progress: async () => {},
	finish: async () => {},
};
let runId: string;
let erasable: string;
let dialogueId: string;

beforeAll(async () => {
	const asked = await askQuestion(deps, { isMapLive: true });
	dialogueId = asked.id;
	await deps.db.as(system, (tx) =>
		tx.update(statement).set({ state: 'rejected' }).where(eq(statement.id, asked.statements[3]!)),
	);
	await haveVoted(deps, asked, twoCamps(41));
	await mapJob.run(deps, { dialogueId }, context);
	// The smaller camp grows past the other: the second run has its direction and its names from the first.
	const more = twoCamps(40, 12, 5).filter((_, at) => at % 2 === 1);
	[erasable = ''] = await haveVoted(deps, asked, more);
	await mapJob.run(deps, { dialogueId }, context);
	const [last] = await deps.db.as(system, (tx) =>
		tx
			.select()
			.from(analysisRun)
			.where(eq(analysisRun.dialogueId, dialogueId))
			.orderBy(desc(analysisRun.queuedAt), desc(analysisRun.id)),
	);
	runId = last!.id;
});

// Only against hanging: each command is a process that starts on what the machine has left.
const patience = { timeout: 600_000 };

async function command(name: string, ...args: readonly string[]) {
	const env = { DATABASE_URL: urls.owner, DATABASE_APP_URL: urls.application, KOPRUE_DATA: scratchFolder() };
	const script = runScript(`src/commands/${name}.ts`, { args, env });
	const { code } = await script.exit;
	return { code, lines: [...script.lines] };
}

test(
	'what a run came from is handed to the operator, and gives the same map to the last bit',
	patience,
	async () => {
		const out = join(scratchFolder(), 'votes');
		const { code, lines } = await command('opinion-map-votes', '--run', runId, '--out', out);
		const [{ run, input } = { run: null, input: null }] = await deps.db.as(system, (tx) =>
			tx
				.select({ run: analysisRun, input: analysisInput })
				.from(analysisRun)
				.innerJoin(analysisInput, eq(analysisInput.runId, analysisRun.id))
				.where(eq(analysisRun.id, runId)),
		);
		const { votes, earlier } = unpackInput(input!.votes);
		expect([votes.participants.length, earlier === undefined]).toEqual([61, false]);
		const [file, comments, earlierFile, json] = [
			'participants-votes.csv',
			'comments.csv',
			'earlier.json',
			'map.json',
		].map((name) => join(out, name)) as [string, string, string, string];
		expect({ code, lines }).toEqual({
			code: 0,
			lines: [
				`${out}: ${votes.says.length} votes of 61 people on 12 statements, and how each of them voted.`,
				'Whoever knows a few votes of somebody finds all others in it: it is not for publication, and to be deleted once it was used.',
				`The run was computed as koprue-opinion-map/1 from votes with the SHA-256 ${run!.inputHash}. Computed again, both must come out the same:`,
				`npm run -s opinion-map -- --participants-votes ${file} --comments ${comments} --earlier ${earlierFile} --json ${json}`,
			],
		});
		expect(
			[out, file, comments, earlierFile].map((path) => (statSync(path).mode & 0o777).toString(8)),
		).toEqual(['700', '600', '600', '600']);
		const given = ['--participants-votes', file, '--comments', comments];
		expect((await command('opinion-map', ...given, '--earlier', earlierFile, '--json', json)).code).toBe(0);
		const { run: again, ...map } = JSON.parse(readFileSync(json, 'utf8')) as Record<string, unknown>;
		const { method, parameters, hidden, ...expected } = opinionMap(votes, {}, earlier);
		expect(map).toEqual(JSON.parse(JSON.stringify(expected)));
		expect(again).toEqual({
			method,
			parameters,
			input: { sha256: run!.inputHash, participants: 61, statements: 12, votes: votes.says.length },
			groupsShown: true,
			hidden,
		});
		// The places that are drawn follow the map before.
		const alone = join(out, 'alone.json');
		await command('opinion-map', ...given, '--json', alone);
		const { run: _, ...unled } = JSON.parse(readFileSync(alone, 'utf8')) as Record<string, unknown>;
		expect(unled).not.toEqual(map);
	},
);

test('it leaves a trace in the history, and writes over nothing', patience, async () => {
	const out = scratchFolder();
	writeFileSync(join(out, 'comments.csv'), 'mine');
	expect(await command('opinion-map-votes', '--run', runId, '--out', out)).toEqual({
		code: 1,
		lines: [`${out} cannot be used: file already exists.`],
	});
	expect(readdirSync(out)).toEqual(['comments.csv']);
	const entries = await deps.db.as(system, (tx) =>
		tx.select().from(auditEntry).where(eq(auditEntry.action, 'export_votes')),
	);
	expect(entries.map(({ noun, recordId, actor }) => ({ noun, recordId, actor }))).toContainEqual({
		noun: 'dialogue',
		recordId: dialogueId,
		actor: 'system:operator',
	});
});

test('a run that is none, and one whose people are erased, are refused in a sentence', patience, async () => {
	const out = scratchFolder();
	expect(await command('opinion-map-votes', '--run', 'x', '--out', out)).toEqual({
		code: 1,
		lines: ['There is no run x: its number stands under the map.'],
	});
	await deps.db.as(system, (tx) => tx.delete(participant).where(eq(participant.id, erasable)));
	expect(await command('opinion-map-votes', '--run', runId, '--out', out)).toEqual({
		code: 1,
		lines: [`Somebody who was counted in run ${runId} has been erased: it can no longer be computed again.`],
	});
});
