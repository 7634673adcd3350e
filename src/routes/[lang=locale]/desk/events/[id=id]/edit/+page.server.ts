import { redirect } from '@sveltejs/kit';
import { versionOf } from '#shared/fields.ts';
import { takeTheirs } from '#shared/merge.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { eventTyped, parseEvent } from '#programme/events/event-form.ts';
import { changeEvent, eventOptions, eventToChange } from '#programme/events/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => {
	const event = await eventToChange(deps(), actor, { id });
	return { event, options: await eventOptions(deps(), actor, event) };
};

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const event = await eventToChange(deps(), actor, { id });
		const form = takeTheirs(await request.formData(), eventTyped(event));
		const result = await submit(form, parseEvent(form, event), (fields) =>
			changeEvent(deps(), actor, { id, version: versionOf(form), fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/events/${id}?saved`);
	},
};
