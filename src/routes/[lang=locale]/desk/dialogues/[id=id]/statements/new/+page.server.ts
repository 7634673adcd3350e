import { redirect } from '@sveltejs/kit';
import { demand } from '#shared/policy.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { dialoguePolicy } from '#programme/dialogues/policy.ts';
import { parseStatement } from '#programme/dialogues/statement-form.ts';
import { addStatement, getDialogue } from '#programme/dialogues/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => {
	const { row } = await getDialogue(deps(), actor, { id });
	demand(dialoguePolicy, 'moderate', actor, { ...row, isDeleted: row.deletedAt !== null });
	return { row };
};

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseStatement(form), (fields) =>
			addStatement(deps(), actor, { id, fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/dialogues/${id}/statements`);
	},
};
