import { redirect } from '@sveltejs/kit';
import { typed } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parseSection } from '#programme/concepts/section.ts';
import { createSection, openConceptToWrite } from '#programme/concepts/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => {
	const { concept } = await openConceptToWrite(deps(), actor, { id });
	return { concept: { id, title: concept.title } };
};

export const actions: Actions = {
	default: async ({ request, params: { id: conceptId }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseSection(typed(form)), (fields) =>
			createSection(deps(), actor, { conceptId, fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/concepts/${conceptId}/section/${result.value.id}?saved`);
	},
};
