import type { Actor } from '#shared/actor.ts';
import type { LocalizedText } from '#shared/text.ts';
import { dialogueSearch } from '#programme/dialogues/dialogue-form.ts';
import type { Says } from '#programme/dialogues/vote.ts';
import { priority } from '#programme/dialogues/opinion/priority.ts';
import { standardPolicy } from '#programme/dialogues/standard-policy.ts';
import {
	dialogue,
	dialoguePhase,
	dialogueQuestion,
	moderationPolicy,
	participant,
	participantAnswer,
	statement,
	statementStep,
	vote,
} from '#programme/dialogues/server/api.ts';
import { insertMany } from '#platform/server/database/insert-many.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { inventVoters, type DialoguesSource, type ExampleVoter } from '../example-dialogues.ts';
import { localize, type Words } from '../example-source.ts';
import { keyedId } from './keyed-id.ts';

const operator: Actor = { kind: 'system', name: 'example', locale: 'en' };
const day = 86_400_000;
type Source = DialoguesSource['dialogues'][number];
/** Turns words of the file into a text. */
type Tell = (given: Words) => LocalizedText;

/** Writes the dialogues of the example, with invented people and votes; they began twenty-one days before the day of loading. */
export async function loadDialogues(
	deps: Deps,
	{ original, seed, dialogues }: DialoguesSource,
): Promise<void> {
	const now = deps.now();
	const tell: Tell = (given) => localize(given, original);
	await deps.db.as(operator, async (tx) => {
		for (const source of dialogues) {
			const voters = inventVoters(source, seed);
			await writeDialogue(tx, source, tell, now);
			await writeStatements(tx, source, tell, now, voters);
			await writeVoters(tx, source, now, voters);
		}
	});
}

const idOf = ({ key }: Source) => keyedId('dialogue', key);
const statementId = ({ key }: Source, number: number) => keyedId('statement', `${key}/${number}`);
const questionId = ({ key }: Source, number: number) => keyedId('dialogue_question', `${key}/${number}`);
const beginning = (now: Date) => new Date(now.getTime() - 21 * day);

async function writeDialogue(tx: Tx, source: Source, tell: Tell, now: Date): Promise<void> {
	const id = idOf(source);
	const began = beginning(now);
	const texts = { question: tell(source.question), introduction: tell(source.introduction) };
	await insertMany(tx, dialogue, [
		{
			id,
			institutionId: keyedId('institution', source.institution),
			...texts,
			search: dialogueSearch(texts),
			rules: tell(source.rules),
			languages: ['tr', 'ar', 'de', 'en'],
			actionFields: source.actionFields,
			phase: source.phase,
			asksCategory: true,
			createdAt: began,
			updatedAt: began,
			isExample: true,
		},
	]);
	const phases = source.phase === 'collect' ? (['collect'] as const) : (['collect', source.phase] as const);
	await insertMany(
		tx,
		dialoguePhase,
		phases.map((phase, at) => ({
			dialogueId: id,
			phase,
			startsOn: new Date(began.getTime() + at * 14 * day).toISOString().slice(0, 10),
			endsOn: new Date(began.getTime() + (at * 14 + 60) * day).toISOString().slice(0, 10),
			begunAt: new Date(began.getTime() + at * 14 * day),
		})),
	);
	await insertMany(tx, moderationPolicy, [
		{ dialogueId: id, version: 1, ...standardPolicy, publishedAt: began },
	]);
	const questions = source.questions.map(({ text, options }, position) => ({
		id: questionId(source, position),
		dialogueId: id,
		position,
		text: tell(text),
		options: options.map((option, at) => ({ key: `o${at + 1}`, text: tell(option) })),
	}));
	await insertMany(tx, dialogueQuestion, questions);
}

async function writeStatements(
	tx: Tx,
	source: Source,
	tell: Tell,
	now: Date,
	voters: readonly ExampleVoter[],
): Promise<void> {
	const said = Map.groupBy(
		voters.flatMap(({ votes }) => votes),
		(one) => one.statement,
	);
	const count = (number: number, says: Says) =>
		said.get(number)?.filter((one) => one.says === says).length ?? 0;
	const rows = source.statements.map(({ text, state, agree }, number) => {
		const at = new Date(beginning(now).getTime() + number * 60_000);
		const [agrees, passes] = [count(number, 1), count(number, 0)];
		const seen = said.get(number)?.length ?? 0;
		return {
			id: statementId(source, number),
			dialogueId: idOf(source),
			text: tell(text),
			origin: agree ? ('seed' as const) : ('online' as const),
			state,
			priority: priority({ agrees, passes, seen }, 0, false),
			createdAt: at,
			updatedAt: at,
			isExample: true,
		};
	});
	await insertMany(tx, statement, rows);
	const steps = source.statements.flatMap(({ state, reason }, number) =>
		state === 'rejected'
			? [
					{
						dialogueId: idOf(source),
						statementId: statementId(source, number),
						from: 'pending' as const,
						to: state,
						reason: reason ?? null,
						policyVersion: 1,
						at: now,
					},
				]
			: [],
	);
	await insertMany(tx, statementStep, steps);
}

async function writeVoters(
	tx: Tx,
	source: Source,
	now: Date,
	voters: readonly ExampleVoter[],
): Promise<void> {
	const dialogueId = idOf(source);
	const idOfVoter = (number: number) => keyedId('participant', `${source.key}/${number}`);
	await insertMany(
		tx,
		participant,
		voters.map(({ number, category }) => ({
			id: idOfVoter(number),
			dialogueId,
			ballotHash: null,
			category,
			channel: 'online' as const,
			isExample: true,
		})),
	);
	const answers = voters.flatMap(({ number, answers: given }) =>
		given.flatMap((option, at) =>
			option === null
				? []
				: [
						{
							dialogueId,
							participantId: idOfVoter(number),
							questionId: questionId(source, at),
							option: `o${option + 1}`,
						},
					],
		),
	);
	await insertMany(tx, participantAnswer, answers);
	const began = beginning(now).getTime();
	const votes = voters.flatMap(({ number, votes: cast }) =>
		cast.map(({ statement: at, says, minute }) => ({
			dialogueId,
			participantId: idOfVoter(number),
			statementId: statementId(source, at),
			says,
			channel: 'online' as const,
			at: new Date(began + minute * 60_000),
			nonce: keyedId('vote', `${source.key}/${number}/${at}`),
		})),
	);
	await insertMany(tx, vote, votes);
}
