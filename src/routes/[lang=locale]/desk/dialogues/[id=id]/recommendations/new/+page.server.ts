import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parseRecommendation } from '#programme/dialogues/recommendation.ts';
import {
	createRecommendation,
	dialogueFor,
	evidenceChoices,
	publishedMap,
} from '#programme/dialogues/server/api.ts';
import { institutionOptions } from '#programme/institutions/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => {
	const { row } = await dialogueFor(deps(), actor, { id, action: 'publish' });
	const shown = await publishedMap(deps(), actor, { dialogueId: id });
	const choices = await evidenceChoices(deps(), actor);
	return { row, shown, choices, institutions: await institutionOptions(deps(), actor) };
};

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseRecommendation(form), (fields) =>
			createRecommendation(deps(), actor, { dialogueId: id, fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/dialogues/${id}/recommendations/${result.value.id}?saved`);
	},
};
