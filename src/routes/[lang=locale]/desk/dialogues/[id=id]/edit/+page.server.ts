import { redirect } from '@sveltejs/kit';
import { versionOf } from '#shared/fields.ts';
import { takeTheirs } from '#shared/merge.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { dialogueTyped, parseDialogue } from '#programme/dialogues/dialogue-form.ts';
import { changeDialogue, dialogueFor } from '#programme/dialogues/server/api.ts';
import { listActionFields } from '#programme/projects/server/read-programme.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => {
	const { row, fields } = await dialogueFor(deps(), actor, { id, action: 'change' });
	return { row, fields, actionFields: await listActionFields(deps(), actor) };
};

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const { fields: current } = await dialogueFor(deps(), actor, { id, action: 'change' });
		const form = takeTheirs(await request.formData(), dialogueTyped(current));
		const result = await submit(form, parseDialogue(form, current), (fields) =>
			changeDialogue(deps(), actor, { id, version: versionOf(form), fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/dialogues/${id}?saved`);
	},
};
