import { answerDialogueRecommendation } from '#programme/concepts/server/api.ts';
import { parseResponse } from '#programme/concepts/response.ts';
import { parseRecommendation } from '#programme/dialogues/recommendation.ts';
import { createRecommendation } from '#programme/dialogues/server/api.ts';
import { newId } from '#shared/id.ts';
import { textIn } from '#shared/text.ts';
import { account, team } from '#world/actors.ts';
import type { TestDatabase } from '#world/database.ts';
import { makeDialogue } from '#world/dialogues.ts';
import type { Ground, TextForm } from './ground.ts';
import { keeping } from './keeping.ts';

/** What is recommended from a dialogue, and what the house answers. */
export function recommendationForms({ deps, owner }: TestDatabase, ground: Ground): readonly TextForm[] {
	const { rowOf } = keeping(owner);
	const officer = account([{ role: 'coordinator', scope: 'institution', id: ground.first }], ground.self);

	/** One that waits for an answer, beside the rules that lead there. */
	const publish = async () => {
		const { id: dialogueId } = await makeDialogue(deps, { institutionId: ground.first });
		const [id, run] = [newId(), newId()];
		await owner.query(
			`insert into analysis_run (id, dialogue_id, state, queued_at, published_at)
			values ($1, $2, 'superseded', now(), now())`,
			[run, dialogueId],
		);
		await owner.query(
			`insert into dialogue_recommendation
				(id, dialogue_id, text, run_id, institution_id, due_on, state, published_at, is_example)
			values ($1, $2, $3, $4, $5, '2099-01-01', 'published', now(), true)`,
			[id, dialogueId, JSON.stringify(textIn('tr', 'Öneri')), run, ground.first],
		);
		return { id, dialogueId };
	};
	return [
		{
			schema: 'dialogueRecommendationFields',
			usual: () => ({ 'text.tr': 'Öneri', institutionId: ground.first }),
			keep: async (form) => {
				const parsed = parseRecommendation(form);
				if (!parsed.ok) return { issues: parsed.issues };
				const { id: dialogueId } = await makeDialogue(deps, { institutionId: ground.first });
				const { id } = await createRecommendation(deps, team, { dialogueId, fields: parsed.value });
				return { row: await rowOf('dialogue_recommendation', id) };
			},
		},
		{
			schema: 'responseFields',
			usual: () => ({ kind: 'rejected', body: 'council', decidedOn: '2026-01-01', 'reason.tr': 'Neden' }),
			keep: async (form) => {
				const parsed = parseResponse(form);
				if (!parsed.ok) return { issues: parsed.issues };
				const { id, dialogueId } = await publish();
				await answerDialogueRecommendation(deps, officer, { id, fields: parsed.value });
				const row = await rowOf('recommendation_response', id, 'recommendation_id');
				return { row: { ...row, dialogue_id: dialogueId } };
			},
		},
	];
}
