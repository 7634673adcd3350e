import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { personName } from '#programme/people/person.ts';
import { getPerson, removePerson, restorePerson } from '#programme/people/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor } }) => {
	const { record } = await getPerson(deps(), actor, params.id);
	return { id: record.id, name: personName(record) };
};

export const actions: Actions = {
	remove: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, { ok: true, value: id }, () => removePerson(deps(), actor, id));
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/people?removed=${id}`);
	},
	restore: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, { ok: true, value: id }, () => restorePerson(deps(), actor, id));
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/people/${id}`);
	},
};
