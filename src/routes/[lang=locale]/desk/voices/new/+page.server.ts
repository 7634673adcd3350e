import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { institutionOptions } from '#programme/institutions/server/api.ts';
import { createVoice, voiceEvents, voiceRegistrations } from '#programme/outcomes/server/api.ts';
import { parseVoice } from '#programme/outcomes/voice.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor } }) => ({
	institutions: await institutionOptions(deps(), actor),
	events: await voiceEvents(deps(), actor),
	registrations: await voiceRegistrations(deps(), actor),
});

export const actions: Actions = {
	default: async ({ request, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseVoice(form), (fields) => createVoice(deps(), actor, fields));
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/voices/${result.value.id}?saved`);
	},
};
