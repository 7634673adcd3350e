import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { networkToChange, removeNetwork, restoreNetwork } from '#programme/networks/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => {
	const { name } = await networkToChange(deps(), actor, { id });
	return { id, title: name };
};

export const actions: Actions = {
	remove: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, { ok: true, value: { id } }, (one) =>
			removeNetwork(deps(), actor, one),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/networks?removed=${id}`);
	},
	restore: async ({ params: { id }, locals: { actor, locale } }) => {
		await restoreNetwork(deps(), actor, { id });
		redirect(303, `/${locale}/desk/networks/${id}`);
	},
};
