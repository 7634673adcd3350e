import { redirect } from '@sveltejs/kit';
import { versionOf } from '#shared/fields.ts';
import { demand } from '#shared/policy.ts';
import { takeTheirs } from '#shared/merge.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { callTyped, parseCall } from '#programme/sketches/funder-call.ts';
import { callPolicy } from '#programme/sketches/policy.ts';
import { changeCall, getCall } from '#programme/sketches/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => {
	const { call } = await getCall(deps(), actor, { id });
	demand(callPolicy, 'change', actor, { isDeleted: call.deletedAt !== null });
	return { call };
};

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const { call } = await getCall(deps(), actor, { id });
		const form = takeTheirs(await request.formData(), callTyped(call));
		const result = await submit(form, parseCall(form, call), (fields) =>
			changeCall(deps(), actor, { id, version: versionOf(form), fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/funder-calls/${id}?saved`);
	},
};
