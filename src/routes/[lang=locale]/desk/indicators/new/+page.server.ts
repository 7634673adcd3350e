import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parseIndicator } from '#programme/results/indicator.ts';
import { createIndicator, indicatorOptions } from '#programme/results/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor } }) => ({
	options: await indicatorOptions(deps(), actor),
});

export const actions: Actions = {
	default: async ({ request, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseIndicator(form), (fields) =>
			createIndicator(deps(), actor, fields),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/indicators/${result.value.id}?saved`);
	},
};
