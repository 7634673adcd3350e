import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeDialogue, tallies } from '#world/dialogues.ts';
import { ballotOfCode, mostVotesOfBallot, readMyPart } from './api.ts';

const { deps, owner, urls } = await testDatabase({ now: () => new Date('2022-05-01T10:00:00Z') });
const script = fileURLToPath(new URL('../../../../tests/world/vote-race.ts', import.meta.url));

type Race = { readonly way: 'app' | 'naive'; readonly ballots: number; readonly rounds: number };

/** Two processes of the application in which the same ballots vote in the same moment: one agrees, the other does not. */
async function race({ way, ballots, rounds }: Race) {
	const { id, statements } = await makeDialogue(deps, { statements: 4 });
	const processes = [1, -1].map((says) => {
		const args = [script, urls.application, way, id, ballots, rounds, says, ...statements].map(String);
		const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
		return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
	});
	for (const { lines } of processes) expect((await lines.next()).value).toBe('ready');
	for (const { child } of processes) child.stdin.write('go\n');
	let acknowledged = 0;
	for (const { child, lines } of processes) {
		acknowledged += Number(/^done (\d+)$/.exec((await lines.next()).value as string)![1]);
		if (child.exitCode === null) await once(child, 'exit');
	}
	const { rows } = await owner.query<{ participants: number; votes: number }>(
		`select (select count(*)::int from participant where dialogue_id = $1) as participants,
			(select count(*)::int from vote where dialogue_id = $1) as votes`,
		[id],
	);
	return { id, acknowledged, ...rows[0]! };
}

// Only against hanging: two processes start on what the machine has left.
const patience = { timeout: 600_000 };

test(
	'the same twenty ballots vote in two processes: each is there once and counted once',
	patience,
	async () => {
		const [ballots, rounds] = [20, 2];
		const { id, ...counts } = await race({ way: 'app', ballots, rounds });
		expect(counts).toEqual({
			acknowledged: 2 * ballots * 4 * rounds,
			participants: ballots,
			votes: ballots * 4,
		});
		// What each is told of its votes adds up to what the house counts.
		const told = await Promise.all(
			Array.from({ length: ballots }, async (_, one) => {
				const ballot = ballotOfCode(deps, id, String(one));
				return (await readMyPart(deps, visitor, { id, ballot })).votes.map(({ says }) => says);
			}),
		);
		const all = [...(await tallies(deps, id)).values()];
		expect(told.map((votes) => votes.length)).toEqual(Array.from({ length: ballots }, () => 4));
		expect(told.flat().filter((says) => says === 1)).toHaveLength(
			all.reduce((sum, { agrees }) => sum + agrees, 0),
		);
		const naive = await race({ way: 'naive', ballots, rounds });
		expect(naive.acknowledged).toBeLessThan(counts.acknowledged);
	},
);

test('a thousand votes of one ballot through two doors meet one limit', patience, async () => {
	const flood = { ballots: 1, rounds: 125 };
	const { id: _, ...counts } = await race({ way: 'app', ...flood });
	expect(counts).toEqual({ acknowledged: mostVotesOfBallot, participants: 1, votes: 4 });
	const naive = await race({ way: 'naive', ...flood });
	expect(naive.acknowledged).toBeGreaterThan(mostVotesOfBallot);
});
