import { redirect } from '@sveltejs/kit';
import { isId } from '#shared/id.ts';
import { isTeam } from '#shared/policy.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { institutionOptions } from '#programme/institutions/server/api.ts';
import { parseRecommendation } from '#programme/outcomes/recommendation.ts';
import { createRecommendation, sessionChoice, voiceEvents } from '#programme/outcomes/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const given = (name: string) => [url.searchParams.get(name) ?? ''].find(isId) ?? null;
	const eventId = given('event');
	return {
		eventId,
		practiceId: given('practice'),
		institutions: await institutionOptions(deps(), actor),
		events: await voiceEvents(deps(), actor),
		sessions: await sessionChoice(deps(), actor, { eventId }),
		mayPublish: isTeam(actor, undefined),
	};
};

export const actions: Actions = {
	default: async ({ request, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseRecommendation(form), (fields) =>
			createRecommendation(deps(), actor, fields),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/recommendations/${result.value.id}?saved`);
	},
};
