import { redirect } from '@sveltejs/kit';
import { fieldText, parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import {
	eventHistory,
	getEvent,
	listNotices,
	moveEventSeen,
	stepInput,
} from '#programme/events/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => {
	const detail = await getEvent(deps(), actor, { id });
	return {
		detail,
		history: detail.can.history ? await eventHistory(deps(), actor, { id }) : [],
		change: detail.can.attend ? (await listNotices(deps(), actor, { eventId: id })).change : null,
		notice: (['saved', 'moved', 'copied'] as const).find((name) => url.searchParams.has(name)),
	};
};

export const actions: Actions = {
	move: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(
			form,
			parseForm(stepInput, form, () => ({ id })),
			(input) => moveEventSeen(deps(), actor, input),
		);
		if (!result.ok) return result.refusal;
		if (result.value) return { callingOff: { to: fieldText(form, 'to'), preview: result.value } };
		redirect(303, `/${locale}/desk/events/${id}?moved`);
	},
};
