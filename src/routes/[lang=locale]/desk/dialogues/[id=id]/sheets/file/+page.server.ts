import { deps } from '#platform/server/deps.ts';
import { refuse, submit } from '#platform/server/http/form-action.ts';
import { assistedDialogue } from '#programme/dialogues/server/assisted-dialogue.ts';
import { mostBytes } from '#programme/dialogues/server/read-sheet-rows.ts';
import { takeSheetsCsv } from '#programme/dialogues/server/sheet-csv.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => ({
	dialogue: await assistedDialogue(deps(), actor, { id }),
});

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor } }) => {
		const form = await request.formData();
		const file = form.get('file');
		const wrong = (reason: string) => refuse(form, 'check_fields', [{ field: 'file', reason }]);
		if (!(file instanceof File) || file.name === '') return wrong('required');
		if (file.size > mostBytes) return wrong('file_too_large');
		const bytes = new Uint8Array(await file.arrayBuffer());
		const result = await submit(form, { ok: true, value: bytes }, () =>
			takeSheetsCsv(deps(), actor, { id, bytes }),
		);
		return result.ok ? { taken: result.value } : result.refusal;
	},
};
