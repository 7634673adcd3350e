import { redirect } from '@sveltejs/kit';
import { oneRecord, versionOf } from '#shared/fields.ts';
import { both, parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parseRoom } from '#programme/events/room.ts';
import { addRoom, changeRoom, eventToChange, listRooms, removeRoom } from '#programme/events/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => ({
	id,
	title: (await eventToChange(deps(), actor, { id })).title,
	rooms: await listRooms(deps(), actor, { eventId: id }),
	note: url.searchParams.has('saved') ? 'saved' : url.searchParams.has('removed') ? 'removed' : null,
});

export const actions: Actions = {
	add: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseRoom(form), (fields) =>
			addRoom(deps(), actor, { eventId: id, fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/events/${id}/agenda/rooms?saved`);
	},
	change: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const rooms = await listRooms(deps(), actor, { eventId: id });
		const before = rooms.find((room) => room.id === form.get('id'));
		const parsed = both(parseForm(oneRecord, form), parseRoom(form, before?.accessibility));
		const result = await submit(form, parsed, ([one, fields]) =>
			changeRoom(deps(), actor, { ...one, eventId: id, version: versionOf(form), fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/events/${id}/agenda/rooms?saved`);
	},
	remove: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(oneRecord, form), (one) =>
			removeRoom(deps(), actor, { ...one, eventId: id }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/events/${id}/agenda/rooms?removed`);
	},
};
