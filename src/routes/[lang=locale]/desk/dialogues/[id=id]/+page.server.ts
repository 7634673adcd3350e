import { redirect } from '@sveltejs/kit';
import { parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { phaseMove } from '#programme/dialogues/dialogue-form.ts';
import { getDialogue, moveDialogue, pauseDialogue } from '#programme/dialogues/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => ({
	detail: await getDialogue(deps(), actor, { id }),
	done: (['saved', 'moved'] as const).find((one) => url.searchParams.has(one)) ?? null,
});

export const actions: Actions = {
	move: async ({ request, params: { id }, locals: { actor }, url }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(phaseMove, form), ({ to }) =>
			moveDialogue(deps(), actor, { id, to }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `${url.pathname}?moved`);
	},
	pause: async ({ params: { id }, locals: { actor }, url }) => {
		await pauseDialogue(deps(), actor, { id, isPaused: true });
		redirect(303, url.pathname);
	},
	resume: async ({ params: { id }, locals: { actor }, url }) => {
		await pauseDialogue(deps(), actor, { id, isPaused: false });
		redirect(303, url.pathname);
	},
};
