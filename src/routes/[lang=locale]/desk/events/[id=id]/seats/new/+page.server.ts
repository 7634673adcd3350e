import { redirect } from '@sveltejs/kit';
import { parseForm, typedLocalized } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { quotaInput } from '#programme/events/quota.ts';
import { addQuota, eventToAttend, quotaOptions } from '#programme/events/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => ({
	event: await eventToAttend(deps(), actor, { id }),
	options: await quotaOptions(deps(), actor, { eventId: id }),
});

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const parsed = parseForm(quotaInput, form, (given) => ({ name: typedLocalized(given, 'name') }));
		const result = await submit(form, parsed, (fields) => addQuota(deps(), actor, { eventId: id, fields }));
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/events/${id}/seats?saved`);
	},
};
