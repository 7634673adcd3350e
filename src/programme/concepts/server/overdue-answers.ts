import type { Actor } from '#shared/actor.ts';
import type { LocalizedText } from '#shared/text.ts';
import { byAnswer } from '#programme/outcomes/recommendation.ts';
import { publicRecommendations } from '#programme/outcomes/server/api.ts';
import type { Deps } from '#platform/server/deps.ts';
import { dayOf } from './concept-facts.ts';

/** A recommendation whose answer is due and has not come. */
export type OverdueAnswer = {
	readonly id: string;
	readonly text: LocalizedText;
	readonly dueOn: string;
	readonly houseName: LocalizedText;
};

/** The answers that municipalities owe, or one of them, the longest overdue first: to be read by everybody. */
export async function overdueAnswers(
	deps: Deps,
	actor: Actor,
	whose: { readonly institutionId?: string } = {},
): Promise<OverdueAnswer[]> {
	const { overdue } = byAnswer(await publicRecommendations(deps, actor, whose), dayOf(deps.now()));
	return overdue.flatMap(({ id, text, dueOn, institutionName }) =>
		dueOn && institutionName ? [{ id, text, dueOn, houseName: institutionName }] : [],
	);
}
