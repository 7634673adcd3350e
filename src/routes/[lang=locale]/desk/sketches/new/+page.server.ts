import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parseBeginning } from '#programme/sketches/sketch-form.ts';
import { createSketch, partnershipChoices } from '#programme/sketches/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, url }) => ({
	partnerships: await partnershipChoices(deps(), actor),
	chosen: url.searchParams.get('partnership'),
});

export const actions: Actions = {
	default: async ({ request, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseBeginning(form), (fields) => createSketch(deps(), actor, fields));
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/sketches/${result.value.id}/edit`);
	},
};
