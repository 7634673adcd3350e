import { redirect } from '@sveltejs/kit';
import { versionOf } from '#shared/fields.ts';
import { takeTheirs } from '#shared/merge.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { conceptTyped } from '#programme/concepts/concept.ts';
import { parseConcept } from '#programme/concepts/concept-form.ts';
import { changeConcept, conceptToChange } from '#programme/concepts/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => ({
	concept: await conceptToChange(deps(), actor, { id }),
});

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const concept = await conceptToChange(deps(), actor, { id });
		const form = takeTheirs(await request.formData(), conceptTyped(concept));
		const result = await submit(form, parseConcept(form, concept), (fields) =>
			changeConcept(deps(), actor, { id, version: versionOf(form), fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/concepts/${id}?saved`);
	},
};
