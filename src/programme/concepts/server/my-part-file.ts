import type { Actor } from '#shared/actor.ts';
import { readMyPart, type Ballot } from '#programme/dialogues/server/api.ts';
import type { Deps } from '#platform/server/deps.ts';
import { outcomesOfOwn } from './read-responses.ts';

/** All that is kept of one's own ballot in a dialogue, and what became of what one said, to take along. */
export async function myPartFile(
	deps: Deps,
	actor: Actor,
	{ id, ballot }: { readonly id: string; readonly ballot: Ballot | null },
) {
	const { dialogue, category, answers, votes, statements } = await readMyPart(deps, actor, { id, ballot });
	const outcomes = await outcomesOfOwn(deps, actor, { dialogueId: id, statements });
	return {
		dialogue: { id, question: dialogue.question },
		category,
		answers,
		votes,
		statements: statements.map(({ livesOnIn: _, ...one }) => ({
			...one,
			recommendations: (outcomes[one.id] ?? []).map(
				({ id: recommendation, text, houseName, office, publishedAt, dueOn, answer }) => ({
					id: recommendation,
					text,
					to: { house: houseName, office },
					publishedAt,
					dueOn,
					answer: answer && {
						kind: answer.kind,
						reason: answer.reason,
						body: answer.body,
						decidedOn: answer.decidedOn,
						untilOn: answer.untilOn,
						measure: answer.measure,
					},
				}),
			),
		})),
	};
}
