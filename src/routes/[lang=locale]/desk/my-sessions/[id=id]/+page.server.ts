import { redirect } from '@sveltejs/kit';
import { parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { chooseSessions, mySessionChoice } from '#programme/events/server/api.ts';
import { signUpInput } from '#programme/events/sign-up.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, params: { id }, url }) => ({
	mine: await mySessionChoice(deps(), actor, { eventId: id }),
	isSaved: url.searchParams.has('saved'),
});

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor }, url }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(signUpInput, form), ({ sessions }) =>
			chooseSessions(deps(), actor, { who: { eventId: id }, sessions }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `${url.pathname}?saved`);
	},
};
