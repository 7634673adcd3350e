import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { getIndicator, removeIndicator, restoreIndicator } from '#programme/results/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => {
	const { indicator } = await getIndicator(deps(), actor, { id });
	return { id, title: indicator.title };
};

export const actions: Actions = {
	remove: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, { ok: true, value: { id } }, (one) =>
			removeIndicator(deps(), actor, one),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/indicators?removed=${id}`);
	},
	restore: async ({ params: { id }, locals: { actor, locale } }) => {
		await restoreIndicator(deps(), actor, { id });
		redirect(303, `/${locale}/desk/indicators/${id}`);
	},
};
