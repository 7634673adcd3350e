import { fieldText } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parseCodes } from '#programme/dialogues/code-form.ts';
import { listCodes, makeCodes, revokeBatch, revokeCode } from '#programme/dialogues/server/access-codes.ts';
import { assistedDialogue } from '#programme/dialogues/server/assisted-dialogue.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => ({
	dialogue: await assistedDialogue(deps(), actor, { id }),
	batches: await listCodes(deps(), actor, { id }),
	refused: url.searchParams.get('refused'),
});

const typed = (form: FormData, name: string) => ({ ok: true as const, value: fieldText(form, name) });

export const actions: Actions = {
	make: async ({ request, params: { id }, locals: { actor } }) => {
		const form = await request.formData();
		const result = await submit(form, parseCodes(form), (fields) => makeCodes(deps(), actor, { id, fields }));
		// Shown in this answer and never again, so there is no redirect.
		return result.ok ? { codes: result.value } : result.refusal;
	},
	batch: async ({ request, params: { id }, locals: { actor } }) => {
		const form = await request.formData();
		const result = await submit(form, typed(form, 'batch'), (batch) =>
			revokeBatch(deps(), actor, { id, batch }),
		);
		return result.ok ? { revoked: result.value } : result.refusal;
	},
	one: async ({ request, params: { id }, locals: { actor } }) => {
		const form = await request.formData();
		const result = await submit(form, typed(form, 'code'), (code) => revokeCode(deps(), actor, { id, code }));
		return result.ok ? { revoked: result.value } : result.refusal;
	},
};
