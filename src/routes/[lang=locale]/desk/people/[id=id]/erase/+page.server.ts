import { redirect } from '@sveltejs/kit';
import { Fault } from '#shared/fault.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { personName } from '#programme/people/person.ts';
import { erasePerson, getPerson } from '#programme/people/server/api.ts';
import { holdings } from '../../../../../../holdings.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor } }) => {
	const { record, can } = await getPerson(deps(), actor, params.id);
	if (!can.erase) throw new Fault('missing', 'not_found');
	return { id: record.id, name: personName(record) };
};

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, { ok: true, value: id }, () =>
			erasePerson(deps(), actor, id, holdings),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/people/${id}?erased`);
	},
};
