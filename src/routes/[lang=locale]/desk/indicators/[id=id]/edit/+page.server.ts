import { redirect } from '@sveltejs/kit';
import { versionOf } from '#shared/fields.ts';
import { takeTheirs } from '#shared/merge.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { indicatorTyped, parseIndicator } from '#programme/results/indicator.ts';
import { changeIndicator, indicatorOptions, indicatorToChange } from '#programme/results/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => ({
	indicator: await indicatorToChange(deps(), actor, { id }),
	options: await indicatorOptions(deps(), actor),
});

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const indicator = await indicatorToChange(deps(), actor, { id });
		const form = takeTheirs(await request.formData(), indicatorTyped(indicator));
		const result = await submit(form, parseIndicator(form, indicator), (fields) =>
			changeIndicator(deps(), actor, { id, version: versionOf(form), fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/indicators/${id}?saved`);
	},
};
