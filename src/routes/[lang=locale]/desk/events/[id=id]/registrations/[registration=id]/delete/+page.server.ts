import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { getRegistration, removeRegistration, restoreRegistration } from '#programme/events/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor } }) => {
	const one = { eventId: params.id, id: params.registration };
	const { registration } = await getRegistration(deps(), actor, one);
	return { ...one, givenName: registration.givenName, familyName: registration.familyName };
};

export const actions: Actions = {
	remove: async ({ request, params, locals: { actor, locale } }) => {
		const one = { eventId: params.id, id: params.registration };
		const form = await request.formData();
		const result = await submit(form, { ok: true, value: one }, (value) =>
			removeRegistration(deps(), actor, value),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/events/${one.eventId}/registrations?removed=${one.id}`);
	},
	restore: async ({ params, locals: { actor, locale } }) => {
		await restoreRegistration(deps(), actor, { eventId: params.id, id: params.registration });
		redirect(303, `/${locale}/desk/events/${params.id}/registrations`);
	},
};
