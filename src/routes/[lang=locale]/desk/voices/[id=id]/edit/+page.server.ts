import { redirect } from '@sveltejs/kit';
import { versionOf } from '#shared/fields.ts';
import { takeTheirs } from '#shared/merge.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { institutionOptions } from '#programme/institutions/server/api.ts';
import {
	changeVoice,
	voiceEvents,
	voiceRegistrations,
	voiceToChange,
} from '#programme/outcomes/server/api.ts';
import { parseVoice, voiceTyped } from '#programme/outcomes/voice.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => ({
	voice: await voiceToChange(deps(), actor, { id }),
	institutions: await institutionOptions(deps(), actor),
	events: await voiceEvents(deps(), actor),
	registrations: await voiceRegistrations(deps(), actor),
});

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const voice = await voiceToChange(deps(), actor, { id });
		const form = takeTheirs(await request.formData(), voiceTyped(voice));
		const result = await submit(form, parseVoice(form, voice), (fields) =>
			changeVoice(deps(), actor, { id, version: versionOf(form), fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/voices/${id}?saved`);
	},
};
