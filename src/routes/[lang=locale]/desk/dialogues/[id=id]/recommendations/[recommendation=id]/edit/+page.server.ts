import { redirect } from '@sveltejs/kit';
import { versionOf } from '#shared/fields.ts';
import { takeTheirs } from '#shared/merge.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parseRecommendation, recommendationTyped } from '#programme/dialogues/recommendation.ts';
import {
	changeRecommendation,
	evidenceChoices,
	publishedMap,
	recommendationToChange,
} from '#programme/dialogues/server/api.ts';
import { institutionOptions } from '#programme/institutions/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor } }) => {
	const one = await recommendationToChange(deps(), actor, { id: params.recommendation });
	// A draft rests on the map that everybody sees now; published, it keeps the one of that day.
	const shown = await publishedMap(deps(), actor, { dialogueId: one.row.dialogueId });
	const choices = await evidenceChoices(deps(), actor, one.fields.events);
	return { one, shown, choices, institutions: await institutionOptions(deps(), actor) };
};

export const actions: Actions = {
	default: async ({ request, params: { id, recommendation }, locals: { actor, locale } }) => {
		const { fields } = await recommendationToChange(deps(), actor, { id: recommendation });
		const form = takeTheirs(await request.formData(), recommendationTyped(fields));
		const result = await submit(form, parseRecommendation(form, fields), (changed) =>
			changeRecommendation(deps(), actor, { id: recommendation, version: versionOf(form), fields: changed }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/dialogues/${id}/recommendations/${recommendation}?saved`);
	},
};
