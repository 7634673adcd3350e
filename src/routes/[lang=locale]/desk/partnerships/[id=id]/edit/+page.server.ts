import { redirect } from '@sveltejs/kit';
import { versionOf } from '#shared/fields.ts';
import { takeTheirs } from '#shared/merge.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parsePartnership, partnershipFields } from '#programme/institutions/partnership.ts';
import { partnershipPolicy } from '#programme/institutions/policy.ts';
import {
	getPartnership,
	partnershipToChange,
	updatePartnership,
} from '#programme/institutions/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor } }) => {
	await partnershipToChange(deps(), actor, params.id);
	const { record, first, second } = await getPartnership(deps(), actor, params.id);
	return { record, first, second, forTeam: partnershipPolicy.publish(actor, undefined) };
};

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const record = await partnershipToChange(deps(), actor, id);
		const form = takeTheirs(await request.formData(), partnershipFields(record));
		// The two sides are not in the form: they stay who they are.
		form.set('firstId', record.firstId);
		form.set('secondId', record.secondId);
		const result = await submit(form, parsePartnership(form, record), (values) =>
			updatePartnership(deps(), actor, { id, version: versionOf(form), values }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/partnerships/${id}?saved`);
	},
};
