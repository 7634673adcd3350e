import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { getCall, removeCall, restoreCall } from '#programme/sketches/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => {
	const { call } = await getCall(deps(), actor, { id });
	return { id, title: call.name };
};

export const actions: Actions = {
	remove: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, { ok: true, value: { id } }, (one) => removeCall(deps(), actor, one));
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/funder-calls?removed=${id}`);
	},
	restore: async ({ params: { id }, locals: { actor, locale } }) => {
		await restoreCall(deps(), actor, { id });
		redirect(303, `/${locale}/desk/funder-calls/${id}`);
	},
};
