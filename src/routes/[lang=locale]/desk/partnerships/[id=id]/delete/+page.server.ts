import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { getPartnership, removePartnership, restorePartnership } from '#programme/institutions/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor } }) => {
	const { record, first, second } = await getPartnership(deps(), actor, params.id);
	return { id: record.id, names: [first.name, second.name] };
};

export const actions: Actions = {
	remove: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, { ok: true, value: id }, () => removePartnership(deps(), actor, id));
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/partnerships?removed=${id}`);
	},
	restore: async ({ params: { id }, locals: { actor, locale } }) => {
		await restorePartnership(deps(), actor, id);
		redirect(303, `/${locale}/desk/partnerships/${id}`);
	},
};
