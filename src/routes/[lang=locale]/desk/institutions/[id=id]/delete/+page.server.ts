import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { getInstitution, removeInstitution, restoreInstitution } from '#programme/institutions/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor } }) => {
	const { record } = await getInstitution(deps(), actor, params.id);
	return { id: record.id, name: record.name };
};

export const actions: Actions = {
	remove: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, { ok: true, value: id }, () => removeInstitution(deps(), actor, id));
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/institutions?removed=${id}`);
	},
	restore: async ({ params: { id }, locals: { actor, locale } }) => {
		await restoreInstitution(deps(), actor, id);
		redirect(303, `/${locale}/desk/institutions/${id}`);
	},
};
