import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parseActionField } from '#programme/projects/programme.ts';
import { createActionField } from '#programme/projects/server/api.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async ({ request, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseActionField(form), (fields) =>
			createActionField(deps(), actor, fields),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/programme?saved`);
	},
};
