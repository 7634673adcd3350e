import type { Actor } from '#shared/actor.ts';
import type { LocalizedText } from '#shared/text.ts';
import { isOverdue } from '#programme/dialogues/recommendation.ts';
import { publicDialogueRecommendations } from '#programme/dialogues/server/api.ts';
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
	/** Of a dialogue: where it stands with what it rests on. */
	readonly dialogueId: string | null;
};

/** The answers that are owed, by all or by one house, the longest overdue first: to be read by everybody. */
export async function overdueAnswers(
	deps: Deps,
	actor: Actor,
	whose: { readonly institutionId?: string } = {},
): Promise<OverdueAnswer[]> {
	const today = dayOf(deps.now());
	const { overdue } = byAnswer(await publicRecommendations(deps, actor, whose), today);
	const ofEvents = overdue.flatMap(({ id, text, dueOn, institutionName }) =>
		dueOn && institutionName ? [{ id, text, dueOn, houseName: institutionName, dialogueId: null }] : [],
	);
	const lines = await publicDialogueRecommendations(deps, actor, whose);
	const ofDialogues = lines
		.filter((one) => isOverdue(one, today))
		.map(({ id, text, dueOn, houseName, office, dialogueId }) => ({
			id,
			text,
			dueOn: dueOn!,
			houseName: houseName ?? office!,
			dialogueId,
		}));
	return [...ofDialogues, ...ofEvents].toSorted((a, b) =>
		a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0,
	);
}
