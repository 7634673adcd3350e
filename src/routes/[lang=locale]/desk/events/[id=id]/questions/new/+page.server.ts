import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { eventToAttend } from '#programme/events/server/api.ts';
import { parseQuestion } from '#programme/questions/question.ts';
import { addQuestion } from '#programme/questions/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => ({
	event: await eventToAttend(deps(), actor, { id }),
});

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseQuestion(form), (fields) =>
			addQuestion(deps(), actor, { eventId: id, fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/events/${id}/questions?done=saved`);
	},
};
