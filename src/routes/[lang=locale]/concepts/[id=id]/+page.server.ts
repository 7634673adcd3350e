import { redirect } from '@sveltejs/kit';
import { parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { network } from '#platform/server/limits/network.ts';
import { consultationFields } from '#programme/concepts/consultation.ts';
import { overdueAnswers, readPublicConcept, sayToConcept } from '#programme/concepts/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, params: { id }, url }) => {
	const found = await readPublicConcept(deps(), actor, { id });
	const { institutionId } = found.concept;
	return {
		found,
		overdue: await overdueAnswers(deps(), actor, { institutionId }),
		isSent: url.searchParams.has('sent'),
	};
};

export const actions: Actions = {
	default: async ({ request, locals: { actor }, params: { id }, url, getClientAddress }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(consultationFields, form), (fields) =>
			sayToConcept(deps(), actor, { id, network: network(getClientAddress()), fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `${url.pathname}?sent#say`);
	},
};
