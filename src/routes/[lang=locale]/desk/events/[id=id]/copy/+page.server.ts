import { redirect } from '@sveltejs/kit';
import { parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { copyEvent, copyEventInput, eventToChange } from '#programme/events/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => {
	const { title, startsLocal } = await eventToChange(deps(), actor, { id });
	return { id, title, startsLocal };
};

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(
			form,
			parseForm(copyEventInput, form, () => ({ id })),
			(input) => copyEvent(deps(), actor, input),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/events/${result.value.id}?copied`);
	},
};
