import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { network } from '#platform/server/limits/network.ts';
import { enterCode, keepBallot, readPublicDialogue } from '#programme/dialogues/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => ({
	dialogue: (await readPublicDialogue(deps(), actor, { id })).dialogue,
	// The link of a printed card carries its code; it is typed in for the reader, and used up by nothing but the button.
	code: url.searchParams.get('code')?.slice(0, 20) ?? '',
});

export const actions: Actions = {
	default: async ({ request, params: { id, lang }, cookies, getClientAddress }) => {
		const form = await request.formData();
		const typed = form.get('code');
		const code = typeof typed === 'string' ? typed.slice(0, 200) : '';
		const result = await submit(form, { ok: true, value: code }, () =>
			enterCode(deps(), { dialogueId: id, code, network: network(getClientAddress()) }),
		);
		if (!result.ok) return result.refusal;
		keepBallot(deps(), id, cookies, result.value);
		redirect(303, `/${lang}/dialogues/${id}/vote?code`);
	},
};
