import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { assistedDialogue } from '#programme/dialogues/server/assisted-dialogue.ts';
import { makeSheets, sheetStatements } from '#programme/dialogues/server/print-sheets.ts';
import { parsePrint } from '#programme/dialogues/sheet-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => ({
	dialogue: await assistedDialogue(deps(), actor, { id }),
	statements: await sheetStatements(deps(), actor, { id }),
});

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parsePrint(form), (fields) =>
			makeSheets(deps(), actor, { id, fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/dialogues/${id}/sheets?made`);
	},
};
