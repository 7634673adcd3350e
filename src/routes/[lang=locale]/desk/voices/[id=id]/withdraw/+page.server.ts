import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { getVoice, withdrawVoice } from '#programme/outcomes/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => {
	const { voice } = await getVoice(deps(), actor, { id });
	return { id, speaker: voice.speaker };
};

export const actions: Actions = {
	// Named as the page's button sends it.
	remove: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, { ok: true, value: { id } }, (one) =>
			withdrawVoice(deps(), actor, one),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/voices/${id}`);
	},
};
