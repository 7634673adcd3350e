import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { getDialogue, removeDialogue, restoreDialogue } from '#programme/dialogues/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => {
	const { row } = await getDialogue(deps(), actor, { id });
	return { id, title: row.question };
};

export const actions: Actions = {
	remove: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, { ok: true, value: { id } }, (one) =>
			removeDialogue(deps(), actor, one),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/dialogues?removed=${id}`);
	},
	restore: async ({ params: { id }, locals: { actor, locale } }) => {
		await restoreDialogue(deps(), actor, { id });
		redirect(303, `/${locale}/desk/dialogues/${id}`);
	},
};
