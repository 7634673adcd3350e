import { redirect } from '@sveltejs/kit';
import { fieldText } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { assistedDialogue } from '#programme/dialogues/server/assisted-dialogue.ts';
import { listSheets, sheetCode } from '#programme/dialogues/server/list-sheets.ts';
import type { Actions, PageServerLoad } from './$types';

const outcomes = ['typed', 'checked', 'void', 'made'] as const;

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => {
	const kind = outcomes.find((one) => url.searchParams.has(one));
	return {
		dialogue: await assistedDialogue(deps(), actor, { id }),
		...(await listSheets(deps(), actor, { id })),
		outcome: kind ? { kind, code: (url.searchParams.get(kind) ?? '').slice(0, 8) } : null,
	};
};

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor }, url }) => {
		const form = await request.formData();
		const result = await submit(form, { ok: true, value: fieldText(form, 'code') }, (code) =>
			sheetCode(deps(), actor, { dialogueId: id, code }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `${url.pathname}/${result.value}`);
	},
};
