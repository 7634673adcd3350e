import { redirect } from '@sveltejs/kit';
import { versionOf } from '#shared/fields.ts';
import { takeTheirs } from '#shared/merge.ts';
import { isTeam } from '#shared/policy.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { institutionOptions } from '#programme/institutions/server/api.ts';
import { parseRecommendation, recommendationTyped } from '#programme/outcomes/recommendation.ts';
import {
	changeRecommendation,
	recommendationToChange,
	sessionChoice,
	voiceEvents,
} from '#programme/outcomes/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => {
	const one = await recommendationToChange(deps(), actor, { id });
	return {
		one,
		institutions: await institutionOptions(deps(), actor),
		events: await voiceEvents(deps(), actor),
		sessions: await sessionChoice(deps(), actor, one),
		mayPublish: isTeam(actor, undefined),
	};
};

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const one = await recommendationToChange(deps(), actor, { id });
		const form = takeTheirs(await request.formData(), recommendationTyped(one));
		const result = await submit(form, parseRecommendation(form, one), (fields) =>
			changeRecommendation(deps(), actor, { id, version: versionOf(form), fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/recommendations/${id}?saved`);
	},
};
