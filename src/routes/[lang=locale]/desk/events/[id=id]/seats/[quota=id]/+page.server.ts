import { redirect } from '@sveltejs/kit';
import { versionOf } from '#shared/fields.ts';
import { parseForm, typedLocalized } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { quotaSizeInput } from '#programme/events/quota.ts';
import { changeQuota, eventToAttend, quotaToChange } from '#programme/events/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor } }) => ({
	event: await eventToAttend(deps(), actor, { id: params.id }),
	quota: await quotaToChange(deps(), actor, { eventId: params.id, id: params.quota }),
});

export const actions: Actions = {
	default: async ({ request, params, locals: { actor, locale } }) => {
		const one = { eventId: params.id, id: params.quota };
		const { name } = await quotaToChange(deps(), actor, one);
		const form = await request.formData();
		const parsed = parseForm(quotaSizeInput, form, (given) => ({
			name: typedLocalized(given, 'name', name),
		}));
		const result = await submit(form, parsed, (fields) =>
			changeQuota(deps(), actor, { ...one, version: versionOf(form), ...fields }),
		);
		if (!result.ok) return result.refusal;
		const { offered } = result.value;
		redirect(
			303,
			`/${locale}/desk/events/${params.id}/seats?${offered > 0 ? `offered=${offered}` : 'saved'}`,
		);
	},
};
