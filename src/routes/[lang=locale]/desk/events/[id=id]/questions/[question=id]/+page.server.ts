import { redirect } from '@sveltejs/kit';
import { versionOf } from '#shared/fields.ts';
import { takeTheirs } from '#shared/merge.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { eventToAttend } from '#programme/events/server/api.ts';
import { parseQuestion, questionTyped } from '#programme/questions/question.ts';
import { changeQuestion, questionToChange } from '#programme/questions/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor } }) => ({
	event: await eventToAttend(deps(), actor, { id: params.id }),
	question: await questionToChange(deps(), actor, { eventId: params.id, id: params.question }),
});

export const actions: Actions = {
	default: async ({ request, params, locals: { actor, locale } }) => {
		const one = { eventId: params.id, id: params.question };
		const before = await questionToChange(deps(), actor, one);
		const form = takeTheirs(await request.formData(), questionTyped(before));
		const result = await submit(form, parseQuestion(form, before), (fields) =>
			changeQuestion(deps(), actor, { ...one, version: versionOf(form), fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/events/${params.id}/questions?done=saved`);
	},
};
