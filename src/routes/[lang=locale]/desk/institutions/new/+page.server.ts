import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parseInstitution } from '#programme/institutions/institution.ts';
import { createInstitution, institutionOptions } from '#programme/institutions/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor } }) => ({
	parents: await institutionOptions(deps(), actor),
});

export const actions: Actions = {
	default: async ({ request, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseInstitution(form), (input) =>
			createInstitution(deps(), actor, input),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/institutions/${result.value}?saved`);
	},
};
