import { redirect } from '@sveltejs/kit';
import { parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { seatingInput } from '#programme/events/quota.ts';
import { getEvent, offerByHand, seatOverview, setSeating } from '#programme/events/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => ({
	detail: await getEvent(deps(), actor, { id }),
	found: await seatOverview(deps(), actor, { eventId: id }),
	isSaved: url.searchParams.has('saved'),
	offered: url.searchParams.has('offered') ? Number(url.searchParams.get('offered')) || 0 : null,
});

export const actions: Actions = {
	offer: async ({ params: { id }, locals: { actor, locale } }) => {
		const { offered } = await offerByHand(deps(), actor, { eventId: id });
		redirect(303, `/${locale}/desk/events/${id}/seats?offered=${offered}`);
	},
	rules: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(seatingInput, form), (given) =>
			setSeating(deps(), actor, { eventId: id, ...given }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/events/${id}/seats?saved`);
	},
};
