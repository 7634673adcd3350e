import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { institutionOptions } from '#programme/institutions/server/api.ts';
import { parseProject } from '#programme/projects/project.ts';
import { createProject } from '#programme/projects/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor } }) => ({
	institutions: await institutionOptions(deps(), actor),
});

export const actions: Actions = {
	default: async ({ request, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseProject(form), (fields) => createProject(deps(), actor, fields));
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/projects/${result.value.id}?saved`);
	},
};
