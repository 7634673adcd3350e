import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parseStatement } from '#programme/dialogues/statement-form.ts';
import { addStatement, dialogueFor } from '#programme/dialogues/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => {
	const { row } = await dialogueFor(deps(), actor, { id, action: 'moderate' });
	return { row };
};

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor, locale } }) => {
		await dialogueFor(deps(), actor, { id, action: 'moderate' });
		const form = await request.formData();
		const result = await submit(form, parseStatement(form), (fields) =>
			addStatement(deps(), actor, { id, fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/dialogues/${id}/statements`);
	},
};
