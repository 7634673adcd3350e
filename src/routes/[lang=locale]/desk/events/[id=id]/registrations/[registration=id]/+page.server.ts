import { redirect } from '@sveltejs/kit';
import { versionOf } from '#shared/fields.ts';
import { parseForm } from '#shared/form.ts';
import { takeTheirs } from '#shared/merge.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { moveRegistrationInput } from '#programme/events/registration.ts';
import { parseRegistration, registrationTyped } from '#programme/events/registration-form.ts';
import {
	changeRegistration,
	getEvent,
	getRegistration,
	moveRegistration,
} from '#programme/events/server/api.ts';
import { institutionOptions } from '#programme/institutions/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor }, url }) => ({
	event: (await getEvent(deps(), actor, { id: params.id })).event,
	found: await getRegistration(deps(), actor, { eventId: params.id, id: params.registration }),
	institutions: await institutionOptions(deps(), actor),
	isSaved: url.searchParams.has('saved'),
});

export const actions: Actions = {
	change: async ({ request, params, locals: { actor, locale } }) => {
		const one = { eventId: params.id, id: params.registration };
		const { registration } = await getRegistration(deps(), actor, one);
		const form = takeTheirs(await request.formData(), registrationTyped(registration));
		const result = await submit(form, parseRegistration(form), (fields) =>
			changeRegistration(deps(), actor, { ...one, version: versionOf(form), ...fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/events/${one.eventId}/registrations/${one.id}?saved`);
	},
	move: async ({ request, params, locals: { actor, locale } }) => {
		const one = { eventId: params.id, id: params.registration };
		const form = await request.formData();
		const result = await submit(form, parseForm(moveRegistrationInput, form), ({ to }) =>
			moveRegistration(deps(), actor, { ...one, to }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/events/${one.eventId}/registrations/${one.id}?saved`);
	},
};
