import { redirect } from '@sveltejs/kit';
import { versionOf } from '#shared/fields.ts';
import { takeTheirs } from '#shared/merge.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parsePerson, personFields } from '#programme/people/person.ts';
import { personToChange, updatePerson } from '#programme/people/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor } }) => ({
	record: await personToChange(deps(), actor, params.id),
});

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const record = await personToChange(deps(), actor, id);
		const form = takeTheirs(await request.formData(), personFields(record));
		const result = await submit(form, parsePerson(form), (values) =>
			updatePerson(deps(), actor, { id, version: versionOf(form), values }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/people/${id}?saved`);
	},
};
