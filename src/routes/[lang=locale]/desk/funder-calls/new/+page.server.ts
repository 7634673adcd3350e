import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parseCall } from '#programme/sketches/funder-call.ts';
import { createCall } from '#programme/sketches/server/api.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async ({ request, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseCall(form), (fields) => createCall(deps(), actor, fields));
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/funder-calls/${result.value.id}?saved`);
	},
};
