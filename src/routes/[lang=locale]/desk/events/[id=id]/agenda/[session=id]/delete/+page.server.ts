import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { getSession, removeSession, restoreSession } from '#programme/events/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor } }) => {
	const { eventId, title } = await getSession(deps(), actor, { eventId: params.id, id: params.session });
	return { eventId, title };
};

export const actions: Actions = {
	remove: async ({ request, params, locals: { actor, locale } }) => {
		const one = { eventId: params.id, id: params.session };
		const form = await request.formData();
		const result = await submit(form, { ok: true, value: one }, (value) =>
			removeSession(deps(), actor, value),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/events/${one.eventId}/agenda?removed=${one.id}`);
	},
	restore: async ({ params, locals: { actor, locale } }) => {
		await restoreSession(deps(), actor, { eventId: params.id, id: params.session });
		redirect(303, `/${locale}/desk/events/${params.id}/agenda`);
	},
};
