import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parseAffiliation } from '#programme/institutions/affiliation.ts';
import { addPost, institutionOptions } from '#programme/institutions/server/api.ts';
import { personName } from '#programme/people/person.ts';
import { getPerson } from '#programme/people/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor } }) => {
	const { record } = await getPerson(deps(), actor, params.id);
	return {
		id: record.id,
		name: personName(record),
		institutions: await institutionOptions(deps(), actor, { own: true }),
	};
};

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseAffiliation(form), (values) =>
			addPost(deps(), actor, { personId: id, values }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/people/${id}?saved`);
	},
};
