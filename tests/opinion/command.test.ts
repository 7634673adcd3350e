import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it, test } from 'vitest';
import { scratchFolder } from '#world/folder.ts';
import { votesTable } from '#world/opinion.ts';
import { runScript } from '#world/script.ts';
import { opinionMap } from '#programme/dialogues/opinion/opinion-map.ts';

/** Two camps of 20 and 12; everybody agrees to statement 4, and somebody voted on nothing. */
const rows = Array.from({ length: 33 }, (_, person) =>
	Array.from({ length: 5 }, (_, statement) =>
		person === 32 ? null : statement === 4 ? 1 : person < 20 === statement < 2 ? 1 : -1,
	),
);

function exported(folder: string, lines: readonly (readonly (number | null)[])[] = rows) {
	const people = lines.map((row, id) => [id, '', 0, 0, 0, 0, ...row.map((vote) => vote ?? '')].join(','));
	const votes = join(folder, 'participants-votes.csv');
	const comments = join(folder, 'comments.csv');
	const head = 'participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,2,3,4';
	writeFileSync(votes, [head, ...people, ''].join('\n'));
	writeFileSync(
		comments,
		[
			'comment-id,moderated,comment-body',
			...[0, 1, 2, 3, 4].map((id) => `${id},1,"Text \u001b[31m${id}\nmore"`),
			'',
		].join('\n'),
	);
	return { votes, comments };
}

async function mapped(args: readonly string[]) {
	const command = runScript('src/commands/opinion-map.ts', { args });
	const { code } = await command.exit;
	return { code, lines: command.lines };
}

describe('npm run -s opinion-map', () => {
	it('prints a plain summary and writes what makes it recomputable', async () => {
		const folder = scratchFolder();
		const { votes, comments } = exported(folder);
		const [json, svg] = [join(folder, 'map.json'), join(folder, 'map.svg')];
		const { code, lines } = await mapped([
			'--participants-votes',
			votes,
			'--comments',
			comments,
			'--json',
			json,
			'--svg',
			svg,
		]);
		expect(code).toBe(0);
		expect(lines).toEqual([
			'33 people cast 160 votes on 5 statements; 32 voted enough to be placed in a group.',
			'',
			'What all groups stand behind:',
			'  - 4: Text [31m4 more (32 agree, 0 disagree, 0 pass)',
			'',
			'Group A, 20 people, stands out by:',
			'  - agreeing (20 of 20) with 0: Text [31m0 more',
			'  - agreeing (20 of 20) with 1: Text [31m1 more',
			'  - disagreeing (20 of 20) with 2: Text [31m2 more',
			'  - disagreeing (20 of 20) with 3: Text [31m3 more',
			'',
			'Group B, 12 people, stands out by:',
			'  - agreeing (12 of 12) with 2: Text [31m2 more',
			'  - agreeing (12 of 12) with 3: Text [31m3 more',
			'  - disagreeing (12 of 12) with 0: Text [31m0 more',
			'  - disagreeing (12 of 12) with 1: Text [31m1 more',
			'',
			'The two axes explain 100 % of the differences between people: do not read too much into places.',
			'Stability 1.00 of 1, from 100 runs with four fifths of the people.',
		]);
		const map = JSON.parse(readFileSync(json, 'utf8')) as Record<string, unknown[]>;
		expect(Object.keys(map)).toEqual([
			'run',
			'participants',
			'groups',
			'categories',
			'statements',
			'silhouettes',
			'stability',
			'explainedVariance',
		]);
		expect(map.run).toEqual({
			method: 'koprue-opinion-map/1',
			parameters: { groups: null, start: 'best', seed: 1, samples: 100, stableFrom: 0.8, smallestGroup: 10 },
			input: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/), participants: 33, statements: 5, votes: 160 },
			groupsShown: true,
			hidden: null,
		});
		expect(map.participants![0]).toEqual({ id: '0', x: expect.any(Number), y: expect.any(Number), group: 0 });
		expect(map.statements![4]).toMatchObject({ id: '4', gic: (21 / 22) * (13 / 14), consensus: 'agree' });
		expect(readFileSync(svg, 'utf8')).toMatch(/^<svg .*<title id="opinion-map-title">Opinion map<\/title>/);
	});

	it.each([
		[['--groups', '2'], { groups: 2, start: 'first-distinct' }],
		[['--groups', '2', '--start', 'best'], { groups: 2, start: 'best' }],
	])('begins as published maps did where the number of groups is named: %j', async (more, parameters) => {
		const folder = scratchFolder();
		const { votes, comments } = exported(folder);
		const json = join(folder, 'map.json');
		await mapped(['--participants-votes', votes, '--comments', comments, '--json', json, ...more]);
		expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ run: { parameters } });
	});

	it('writes the same files for the same votes in another order', async () => {
		const folder = scratchFolder();
		const { votes, comments } = exported(folder);
		const other = join(folder, 'other.csv');
		const [head, ...lines] = readFileSync(votes, 'utf8').trimEnd().split('\n');
		writeFileSync(
			other,
			[head, ...lines.toReversed()].map((line) => line!.split(',').toReversed().join(',')).join('\n'),
		);
		const written = await Promise.all(
			[votes, other].map(async (file, at) => {
				const [json, svg] = [join(folder, `${at}.json`), join(folder, `${at}.svg`)];
				const given = ['--participants-votes', file, '--comments', comments, '--json', json, '--svg', svg];
				expect((await mapped([...given, '--groups', '2', '--start', 'first-distinct'])).code).toBe(0);
				return readFileSync(json, 'utf8') + readFileSync(svg, 'utf8');
			}),
		);
		expect(written[0]).toBe(written[1]);
	});

	test.each([
		['no file named', [], 2, 'Name the two files of the export and where the map goes.'],
		[
			'a missing file',
			['--participants-votes', '/no/such', '--comments', '/no', '--json', 'x'],
			1,
			'/no/such cannot be used: no such file or directory.',
		],
		[
			'a number of groups that is none',
			['--participants-votes', 'VOTES', '--comments', 'COMMENTS', '--json', 'OUT', '--groups', '1'],
			2,
			'--groups takes a whole number from 2 to 9, not "1".',
		],
		[
			'a start that is none',
			['--participants-votes', 'VOTES', '--comments', 'COMMENTS', '--json', 'OUT', '--start', 'luck'],
			2,
			'--start takes one of first-distinct, best, not "luck".',
		],
		[
			'a folder',
			['--participants-votes', 'FOLDER', '--comments', 'COMMENTS', '--json', 'OUT'],
			1,
			'FOLDER is a folder, not a file.',
		],
		[
			'the files exchanged',
			['--participants-votes', 'COMMENTS', '--comments', 'VOTES', '--json', 'OUT'],
			1,
			'VOTES has no column "comment-id": it is not the file of that name of a Polis export.',
		],
		[
			'a place that cannot be written',
			['--participants-votes', 'VOTES', '--comments', 'COMMENTS', '--json', '/no/such/map.json'],
			1,
			'/no/such/map.json cannot be used: no such file or directory.',
		],
	])('%s ends in one sentence', async (_, args, code, sentence) => {
		const folder = scratchFolder();
		const { votes, comments } = exported(folder);
		mkdirSync(join(folder, 'sub'));
		const place: Record<string, string> = {
			VOTES: votes,
			COMMENTS: comments,
			FOLDER: join(folder, 'sub'),
			OUT: join(folder, 'out.json'),
		};
		const ended = await mapped(args.map((word) => place[word] ?? word));
		const expected = sentence.replace(/VOTES|COMMENTS|FOLDER/, (word) => place[word]!);
		const usage =
			code === 2
				? [expect.stringMatching(/^Usage: npm run -s opinion-map -- --participants-votes FILE/)]
				: [];
		expect(ended).toEqual({ code, lines: [expected, ...usage] });
	});

	it('says how it is used', async () => {
		expect(await mapped(['--help'])).toEqual({
			code: 0,
			lines: [expect.stringMatching(/^Usage: npm run -s opinion-map/)],
		});
	});
});

test('the map is drawn in a worker as it is here', async () => {
	const votes = votesTable(rows);
	const module = new URL('../../src/programme/dialogues/opinion/opinion-map.ts', import.meta.url).href;
	const worker = new Worker(
		`import { parentPort, workerData } from 'node:worker_threads';
		import { opinionMap } from ${JSON.stringify(module)};
		parentPort.postMessage(opinionMap(workerData));`,
		{ eval: true, workerData: votes, execArgv: ['--input-type=module'] },
	);
	const { promise, resolve, reject } = Promise.withResolvers<unknown>();
	worker.once('message', resolve).once('error', reject);
	expect(await promise).toEqual(opinionMap(votes));
	await worker.terminate();
});
