import { redirect } from '@sveltejs/kit';
import { parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { moveInput, moveAddress, moveIn } from '#programme/events/move.ts';
import { getEvent, listSessions, moveSession } from '#programme/events/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => ({
	detail: await getEvent(deps(), actor, { id }),
	agenda: await listSessions(deps(), actor, { eventId: id }),
	removed: url.searchParams.get('removed'),
	moved: moveIn(url.searchParams),
	isSaved: url.searchParams.has('saved'),
	isRefused: url.searchParams.has('refused'),
});

export const actions: Actions = {
	move: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(moveInput, form), async (move) =>
			moveAddress(move, await moveSession(deps(), actor, { eventId: id, move })),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/events/${id}/agenda?${result.value}`);
	},
};
