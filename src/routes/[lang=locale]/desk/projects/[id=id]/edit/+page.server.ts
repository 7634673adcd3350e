import { redirect } from '@sveltejs/kit';
import { versionOf } from '#shared/fields.ts';
import { takeTheirs } from '#shared/merge.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { institutionOptions } from '#programme/institutions/server/api.ts';
import { parseProject, projectTyped } from '#programme/projects/project.ts';
import { changeProject, projectToChange } from '#programme/projects/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => ({
	project: await projectToChange(deps(), actor, { id }),
	institutions: await institutionOptions(deps(), actor),
});

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const project = await projectToChange(deps(), actor, { id });
		const form = takeTheirs(await request.formData(), projectTyped(project));
		const result = await submit(form, parseProject(form, project), (fields) =>
			changeProject(deps(), actor, { id, version: versionOf(form), fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/projects/${id}?saved`);
	},
};
