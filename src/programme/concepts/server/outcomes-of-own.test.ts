import { expect, test } from 'vitest';
import { team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { askedWithMap, responseValues } from '#world/recommendations.ts';
import {
	createRecommendation,
	mergeStatements,
	newBallot,
	publishRecommendation,
	sayStatement,
} from '#programme/dialogues/server/api.ts';
import { textIn } from '#shared/text.ts';
import { answerDialogueRecommendation, myPartFile, outcomesOfStatements } from './api.ts';

const { deps, owner } = await testDatabase();

/** A dialogue in which somebody said something that was merged into another statement. */
async function said() {
	const one = await askedWithMap(deps);
	await owner.query(
		`insert into moderation_policy (dialogue_id, version, text, reasons, published_at) values ($1, 1, $2, $3, now())`,
		[
			one.id,
			JSON.stringify(textIn('tr', 'Kurallar')),
			JSON.stringify([{ key: 'duplicate', name: textIn('tr', 'Aynı şey') }]),
		],
	);
	const ballot = newBallot(one.id);
	await sayStatement(deps, {
		dialogueId: one.id,
		ballot,
		network: '::1',
		fields: { words: 'Parkta ışık olsun', language: 'tr' },
	});
	const { rows } = await owner.query<{ id: string }>(
		`select s.id from statement s join statement_author a on a.statement_id = s.id where s.dialogue_id = $1`,
		[one.id],
	);
	return { one, ballot, own: rows[0]!.id };
}

test('who takes their data along takes what became of it, along the whole way of their statement', async () => {
	const { one, ballot, own } = await said();
	const [, , middle, , last] = one.statements as string[];
	await mergeStatements(deps, team, { id: one.id, statementId: own, intoId: middle! });
	await mergeStatements(deps, team, { id: one.id, statementId: middle!, intoId: last! });
	const fields = { ...one.fields, statements: [last!] };
	const { id } = await createRecommendation(deps, one.house, { dialogueId: one.id, fields });
	const file = () => myPartFile(deps, visitor, { id: one.id, ballot });
	// A draft is nobody's to see.
	expect((await file()).statements[0]!.recommendations).toEqual([]);
	await publishRecommendation(deps, one.house, { id });
	await answerDialogueRecommendation(deps, one.house, { id, fields: responseValues(deps) });
	const told = await file();
	expect(told.statements).toMatchObject([
		{
			id: own,
			state: 'merged',
			recommendations: [
				{
					id,
					text: fields.text,
					dueOn: fields.dueOn,
					answer: {
						kind: 'adopted',
						body: 'council',
						reason: textIn('tr', 'Meclis kabul etti'),
						measure: null,
					},
				},
			],
		},
	]);
	expect(Object.keys(told.statements[0]!)).not.toContain('livesOnIn');
	// Nobody else's ballot sees it, and a stranger's file is empty.
	expect((await myPartFile(deps, visitor, { id: one.id, ballot: newBallot(one.id) })).statements).toEqual([]);
	// A control: by the first step alone nothing would be found.
	const near = await outcomesOfStatements(deps, visitor, {
		dialogueId: one.id,
		statementIds: [own, middle!],
	});
	expect(Object.values(near).flat()).toEqual([]);
});

test('a hall full of people looks at what became of their statements at once', async () => {
	const { one, ballot, own } = await said();
	const hall = Array.from({ length: 25 }, () => myPartFile(deps, visitor, { id: one.id, ballot }));
	const files = await Promise.all(hall);
	expect(files.map(({ statements }) => statements.map(({ id }) => id))).toEqual(hall.map(() => [own]));
});
