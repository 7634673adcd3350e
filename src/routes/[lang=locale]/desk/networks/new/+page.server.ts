import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parseNetwork } from '#programme/networks/network.ts';
import { createNetwork } from '#programme/networks/server/api.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async ({ request, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseNetwork(form), (fields) => createNetwork(deps(), actor, fields));
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/networks/${result.value.id}?saved`);
	},
};
