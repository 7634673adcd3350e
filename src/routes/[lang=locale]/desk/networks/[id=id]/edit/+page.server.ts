import { redirect } from '@sveltejs/kit';
import { versionOf } from '#shared/fields.ts';
import { takeTheirs } from '#shared/merge.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { networkTyped, parseNetwork } from '#programme/networks/network.ts';
import { changeNetwork, networkToChange } from '#programme/networks/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor } }) => ({
	network: await networkToChange(deps(), actor, params),
});

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const before = await networkToChange(deps(), actor, { id });
		const form = takeTheirs(await request.formData(), networkTyped(before));
		const result = await submit(form, parseNetwork(form, before), (fields) =>
			changeNetwork(deps(), actor, { id, version: versionOf(form), fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/networks/${id}?saved`);
	},
};
