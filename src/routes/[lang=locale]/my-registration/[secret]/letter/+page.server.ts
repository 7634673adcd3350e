import { redirect } from '@sveltejs/kit';
import { parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { letterFields } from '#programme/questions/letter.ts';
import { askForLetter, myLetter, takeBackLetter } from '#programme/questions/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, params: { secret }, setHeaders, url }) => {
	// The address is a key: no cache between us and its holder may keep what it opens.
	setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
	return { mine: await myLetter(deps(), actor, { secret }), isTakenBack: url.searchParams.has('taken-back') };
};

export const actions: Actions = {
	ask: async ({ request, params: { secret }, locals: { actor }, url }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(letterFields, form), (fields) =>
			askForLetter(deps(), actor, { secret, fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, url.pathname);
	},
	back: async ({ params: { secret }, locals: { actor }, url }) => {
		await takeBackLetter(deps(), actor, { secret });
		redirect(303, `${url.pathname}?taken-back`);
	},
};
