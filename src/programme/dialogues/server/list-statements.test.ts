import { expect, test } from 'vitest';
import { reader, team } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeDialogue, tallies } from '#world/dialogues.ts';
import { haveVoted, twoCamps, type Asked } from '#world/voters.ts';
import { mapJob } from './compute-map.ts';
import { getStatement, listRuns, listStatements, publishRun } from './api.ts';

const { deps } = await testDatabase();

async function plant(): Promise<Asked> {
	const { house, ...one } = await makeDialogue(deps, { statements: 12 });
	return { ...one, institutionId: house };
}
const compute = ({ id }: Asked) =>
	mapJob.run(
		deps,
		{ dialogueId: id },
		{
			id: '',
			signal: new AbortController().signal,
			progress: async () => {},
			finish: async () => {},
		},
	);
const told = async ({ id, statements }: Asked, actor = team) =>
	(await listStatements(deps, actor, { id, state: 'accepted' })).find((one) => one.id === statements[0])!
		.said;
const toldAtDesk = async ({ id, statements }: Asked) =>
	(await getStatement(deps, team, { id, statementId: statements[0]! })).said;

test('of votes whoever moderates is told what the gate lets out, and never what one more person said', async () => {
	const asked = await plant();
	await haveVoted(deps, asked, twoCamps(9));
	await compute(asked);
	expect([await told(asked), await toldAtDesk(asked)]).toEqual([null, null]);
	await haveVoted(deps, asked, twoCamps(20, 12, 7));
	await compute(asked);
	const shown = await told(asked);
	expect(Object.values(shown!).filter((count) => count % 5 !== 0)).toEqual([]);
	expect(await toldAtDesk(asked)).toEqual(shown);
	// Somebody votes while the moderator watches: there is one vote more, and nothing to subtract.
	const before = (await tallies(deps, asked.id)).get(asked.statements[0]!);
	await haveVoted(deps, asked, twoCamps(1));
	await compute(asked);
	expect((await tallies(deps, asked.id)).get(asked.statements[0]!)).not.toEqual(before);
	expect([await told(asked), await toldAtDesk(asked)]).toEqual([shown, shown]);
});

test('whoever only reads the work area is told what everybody is', async () => {
	const asked = await plant();
	await haveVoted(deps, asked, twoCamps(30));
	await compute(asked);
	expect(await told(asked, reader)).toBeNull();
	const [run] = await listRuns(deps, team, { id: asked.id });
	await publishRun(deps, team, { id: asked.id, runId: run!.id });
	const shown = run!.result!.statements.find(({ id }) => id === asked.statements[0])!.all;
	expect(await told(asked, reader)).toEqual(shown);
	expect(await told(asked, reader)).toEqual(await told(asked));
});
