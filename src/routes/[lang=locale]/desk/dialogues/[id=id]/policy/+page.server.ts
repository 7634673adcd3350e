import { redirect } from '@sveltejs/kit';
import { versionOf } from '#shared/fields.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parsePolicy } from '#programme/dialogues/dialogue-form.ts';
import { dialogueFor, publishPolicy } from '#programme/dialogues/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => {
	const { row, policy, can, statements } = await dialogueFor(deps(), actor, { id, action: 'moderate' });
	return { row, policy, can, waiting: statements.pending, isSaved: url.searchParams.has('saved') };
};

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor }, url }) => {
		const form = await request.formData();
		const { policy } = await dialogueFor(deps(), actor, { id, action: 'moderate' });
		const result = await submit(form, parsePolicy(form, policy), (fields) =>
			publishPolicy(deps(), actor, { id, version: versionOf(form), fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `${url.pathname}?saved`);
	},
};
