import { redirect } from '@sveltejs/kit';
import { versionOf } from '#shared/fields.ts';
import { takeTheirs } from '#shared/merge.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { institutionFields, parseInstitution } from '#programme/institutions/institution.ts';
import { institutionPolicy } from '#programme/institutions/policy.ts';
import {
	institutionOptions,
	institutionToChange,
	updateInstitution,
} from '#programme/institutions/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor } }) => {
	const record = await institutionToChange(deps(), actor, params.id);
	const parents = await institutionOptions(deps(), actor);
	return {
		record,
		parents: parents.filter(({ value }) => value !== params.id),
		forTeam: institutionPolicy.create(actor, undefined),
	};
};

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const record = await institutionToChange(deps(), actor, id);
		const form = takeTheirs(await request.formData(), institutionFields(record));
		const result = await submit(form, parseInstitution(form, record), (values) =>
			updateInstitution(deps(), actor, { id, version: versionOf(form), values }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/institutions/${id}?saved`);
	},
};
