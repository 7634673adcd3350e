import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parseConceptBeginning } from '#programme/concepts/concept-form.ts';
import { createConcept, houseChoices } from '#programme/concepts/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, url }) => ({
	houses: await houseChoices(deps(), actor),
	chosen: url.searchParams.get('institution'),
});

export const actions: Actions = {
	default: async ({ request, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseConceptBeginning(form), (fields) =>
			createConcept(deps(), actor, fields),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/concepts/${result.value.id}?saved`);
	},
};
