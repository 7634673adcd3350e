import { redirect } from '@sveltejs/kit';
import { parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { answerInput } from '#programme/events/invitation.ts';
import { answerInvitation, seeInvitation } from '#programme/events/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, params: { secret }, setHeaders }) => {
	// The address is a key: no cache between us and its holder may keep what it opens.
	setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
	return { invitation: await seeInvitation(deps(), actor, { secret }) };
};

export const actions: Actions = {
	default: async ({ request, locals: { actor }, params: { secret }, url }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(answerInput, form), (input) =>
			answerInvitation(deps(), actor, { secret, ...input }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, url.pathname);
	},
};
