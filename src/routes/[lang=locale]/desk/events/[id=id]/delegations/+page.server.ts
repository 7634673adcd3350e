import { redirect } from '@sveltejs/kit';
import { parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { planDelegationInput } from '#programme/events/delegation.ts';
import { getEvent, listDelegations, planDelegation } from '#programme/events/server/api.ts';
import { institutionOptions } from '#programme/institutions/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => {
	const { delegations, mayPlan } = await listDelegations(deps(), actor, { eventId: id });
	const all = await institutionOptions(deps(), actor);
	const free = all.filter(({ value }) => !delegations.some(({ institutionId }) => institutionId === value));
	return {
		detail: await getEvent(deps(), actor, { id }),
		delegations,
		institutions: free.filter(({ value }) => mayPlan === null || mayPlan.includes(value)),
	};
};

export const actions: Actions = {
	plan: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(planDelegationInput, form), (fields) =>
			planDelegation(deps(), actor, { eventId: id, ...fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/events/${id}/delegations/${result.value.id}`);
	},
};
