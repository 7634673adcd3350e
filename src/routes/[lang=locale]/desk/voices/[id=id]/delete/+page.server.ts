import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { getVoice, removeVoice, restoreVoice } from '#programme/outcomes/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => {
	const { voice } = await getVoice(deps(), actor, { id });
	return { id, speaker: voice.speaker };
};

export const actions: Actions = {
	remove: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, { ok: true, value: { id } }, (one) => removeVoice(deps(), actor, one));
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/voices?removed=${id}`);
	},
	restore: async ({ params: { id }, locals: { actor, locale } }) => {
		await restoreVoice(deps(), actor, { id });
		redirect(303, `/${locale}/desk/voices/${id}`);
	},
};
