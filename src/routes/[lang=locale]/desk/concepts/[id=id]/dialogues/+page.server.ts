import { redirect } from '@sveltejs/kit';
import { parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { conceptDialogues } from '#programme/concepts/concept.ts';
import { readConceptDialogues, setConceptDialogues } from '#programme/concepts/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => ({
	...(await readConceptDialogues(deps(), actor, { id })),
	isSaved: url.searchParams.has('saved'),
});

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor }, url }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(conceptDialogues, form), (fields) =>
			setConceptDialogues(deps(), actor, { id, fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `${url.pathname}?saved`);
	},
};
