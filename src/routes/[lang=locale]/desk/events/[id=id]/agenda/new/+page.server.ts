import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { addSession, eventToChange, listRooms } from '#programme/events/server/api.ts';
import { parseSession } from '#programme/events/session-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => {
	const { title, startsLocal } = await eventToChange(deps(), actor, { id });
	return { id, title, startsLocal, rooms: await listRooms(deps(), actor, { eventId: id }) };
};

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseSession(form), (fields) =>
			addSession(deps(), actor, { eventId: id, fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/events/${id}/agenda?saved`);
	},
};
