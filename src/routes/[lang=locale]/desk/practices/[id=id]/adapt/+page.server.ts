import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { institutionOptions } from '#programme/institutions/server/api.ts';
import { parseAdaptation } from '#programme/outcomes/adaptation.ts';
import { addAdaptation, getPractice } from '#programme/outcomes/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => {
	const { practice } = await getPractice(deps(), actor, { id });
	return { id, title: practice.title, institutions: await institutionOptions(deps(), actor, { own: true }) };
};

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseAdaptation(form), (fields) =>
			addAdaptation(deps(), actor, { practiceId: id, fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/practices/${id}?adapted`);
	},
};
