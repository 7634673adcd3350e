import { redirect } from '@sveltejs/kit';
import { parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { createToken, listTokens, revokeToken } from '#programme/people/server/doors.ts';
import { tokenForm } from '#programme/people/token.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor } }) => {
	const now = deps().now();
	const tokens = await listTokens(deps(), actor);
	return { tokens: tokens.map((token) => ({ ...token, isOver: token.expiresAt <= now })) };
};

export const actions: Actions = {
	create: async ({ request, locals: { actor } }) => {
		const form = await request.formData();
		const made = await submit(form, parseForm(tokenForm, form), (input) => createToken(deps(), actor, input));
		// Shown in the answer itself: the token must not stand in an address or be kept anywhere.
		return made.ok ? { token: made.value } : made.refusal;
	},
	revoke: async ({ request, locals: { actor, locale } }) => {
		const form = await request.formData();
		const id = form.get('id');
		await revokeToken(deps(), actor, typeof id === 'string' ? id : '');
		redirect(303, `/${locale}/desk/tokens`);
	},
};
