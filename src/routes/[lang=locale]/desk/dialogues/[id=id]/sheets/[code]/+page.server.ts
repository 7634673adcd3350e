import { error, redirect } from '@sveltejs/kit';
import { isFault } from '#shared/fault.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { assistedDialogue } from '#programme/dialogues/server/assisted-dialogue.ts';
import { sheetOnDesk } from '#programme/dialogues/server/list-sheets.ts';
import { settleSheet, typeSheet, voidSheet } from '#programme/dialogues/server/type-sheet.ts';
import { parseEntry } from '#programme/dialogues/sheet-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** A code in the address that is no sheet's is a page that is not there. */
const sheetOf = ({ params: { id, code }, locals: { actor } }: Pick<RequestEvent, 'params' | 'locals'>) =>
	sheetOnDesk(deps(), actor, { dialogueId: id, code }).catch((thrown: unknown) => {
		if (isFault(thrown) && thrown.kind === 'invalid') error(404);
		throw thrown;
	});

export const load: PageServerLoad = async ({ params, locals }) => ({
	dialogue: await assistedDialogue(deps(), locals.actor, { id: params.id }),
	sheet: await sheetOf({ params, locals }),
});

async function take(event: RequestEvent, how: 'type' | 'settle') {
	const { request, params, locals, url } = event;
	const form = await request.formData();
	const { statements, questions, code } = await sheetOf({ params, locals });
	const parsed = parseEntry(
		form,
		statements.map(({ id }) => id),
		questions,
	);
	const result = await submit(form, parsed, async (entry) => {
		const typing = { dialogueId: params.id, code, entry };
		if (how === 'type') return typeSheet(deps(), locals.actor, typing);
		await settleSheet(deps(), locals.actor, typing);
		return 'checked' as const;
	});
	if (!result.ok) return result.refusal;
	if (result.value === 'differs') redirect(303, url.pathname);
	redirect(303, `/${locals.locale}/desk/dialogues/${params.id}/sheets?${result.value}=${code}`);
}

export const actions: Actions = {
	type: (event) => take(event, 'type'),
	settle: (event) => take(event, 'settle'),
	void: async ({ request, params, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, { ok: true, value: params.code }, (code) =>
			voidSheet(deps(), actor, { dialogueId: params.id, code }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/dialogues/${params.id}/sheets?void=${params.code}`);
	},
};
