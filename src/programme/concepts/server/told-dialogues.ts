import { and, asc, eq, inArray } from 'drizzle-orm';
import { asVisitor, type Actor } from '#shared/actor.ts';
import { localDateAt } from '#shared/time.ts';
import { commonOf, most } from '#programme/dialogues/common.ts';
import { dialogue, dialoguePhase, readShownRun } from '#programme/dialogues/server/api.ts';
import { isOverdue } from '#programme/dialogues/recommendation.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { ToldDialogue } from '../paper/concept-records.ts';
import { dayOf } from './concept-facts.ts';
import { answeredRecommendations, type AnsweredLine } from './read-responses.ts';

/** In these people took part; the others are for reading. */
const taking = ['collect', 'vote', 'in_person', 'feedback'] as const;

/**
 * What a concept's chapter on participation tells of its dialogues: figures of the published map alone, out of its gate, and what is published of
 * recommendations. Read as a visitor, whoever asks: a paper for a council tells no more than everybody may know.
 */
export async function toldDialogues(
	deps: Deps,
	actor: Actor,
	ids: readonly string[],
): Promise<ToldDialogue[]> {
	if (ids.length === 0) return [];
	const answered = await answeredRecommendations(deps, actor, { dialogueIds: ids });
	const today = dayOf(deps.now());
	return deps.db.as(asVisitor(actor), async (tx) => {
		const rows = await tx
			.select({ id: dialogue.id, question: dialogue.question, languages: dialogue.languages })
			.from(dialogue)
			.where(inArray(dialogue.id, [...ids]))
			.orderBy(asc(dialogue.createdAt), asc(dialogue.id));
		const told: ToldDialogue[] = [];
		for (const { id, question, languages } of rows) {
			const map = (await readShownRun(tx, id))?.map ?? null;
			told.push({
				id,
				title: question,
				...(await daysOf(tx, id)),
				participants: map?.participants ?? null,
				statements: map?.statements.length ?? null,
				votes: map?.votes ?? null,
				languages,
				common: map
					? commonOf(map)
							.agreed.slice(0, most)
							.map(({ text }) => text)
					: [],
				recommendations: answered
					.filter(({ dialogueId }) => dialogueId === id)
					.map((line) => toldLine(line, today)),
			});
		}
		return told;
	});
}

function toldLine(line: AnsweredLine, today: string): ToldDialogue['recommendations'][number] {
	const { id, text, dueOn, answer } = line;
	return {
		id,
		text,
		answer: answer && { kind: answer.kind, decidedOn: answer.decidedOn, reason: answer.reason },
		dueOn: dueOn!,
		isOverdue: isOverdue(line, today),
		measure: answer?.measure ? { id: answer.measure.id, title: answer.measure.title } : null,
	};
}

/** From the first day people could take part to the last one, as it really was or else as it is planned. */
async function daysOf(tx: Tx, id: string) {
	const phases = await tx
		.select()
		.from(dialoguePhase)
		.where(and(eq(dialoguePhase.dialogueId, id), inArray(dialoguePhase.phase, [...taking])));
	const begun = phases.flatMap(({ begunAt, startsOn }) =>
		begunAt ? [localDateAt(begunAt, 'Europe/Istanbul')] : startsOn ? [startsOn] : [],
	);
	const ends = phases.flatMap(({ endsOn }) => endsOn ?? []);
	const startsOn = begun.toSorted()[0] ?? null;
	const endsOn = ends.toSorted().at(-1) ?? null;
	return { startsOn, endsOn: startsOn && endsOn && endsOn >= startsOn ? endsOn : null };
}
