import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parseDialogueBeginning } from '#programme/dialogues/dialogue-form.ts';
import { createDialogue } from '#programme/dialogues/server/api.ts';
import { institutionOptions } from '#programme/institutions/server/api.ts';
import { listActionFields } from '#programme/projects/server/read-programme.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor } }) => ({
	institutions: await institutionOptions(deps(), actor, { own: true }),
	actionFields: await listActionFields(deps(), actor),
});

export const actions: Actions = {
	default: async ({ request, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseDialogueBeginning(form), (fields) =>
			createDialogue(deps(), actor, fields),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/dialogues/${result.value.id}?saved`);
	},
};
