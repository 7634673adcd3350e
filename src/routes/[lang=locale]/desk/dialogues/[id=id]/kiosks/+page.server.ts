import { redirect } from '@sveltejs/kit';
import { oneRecord } from '#shared/fields.ts';
import { parseForm } from '#shared/form.ts';
import { qrPath } from '#shared/qr.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parseKiosk } from '#programme/dialogues/kiosk.ts';
import { assistedDialogue } from '#programme/dialogues/server/assisted-dialogue.ts';
import { listKiosks, makeKiosk, revokeKiosk } from '#programme/dialogues/server/kiosks.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => ({
	dialogue: await assistedDialogue(deps(), actor, { id }),
	kiosks: await listKiosks(deps(), actor, { dialogueId: id }),
});

export const actions: Actions = {
	make: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseKiosk(form), (fields) =>
			makeKiosk(deps(), actor, { dialogueId: id, fields }),
		);
		if (!result.ok) return result.refusal;
		// Shown in this answer and never again, so there is no redirect.
		const link = `${deps().origin}/${locale}/kiosk/start/${result.value}`;
		return { link, qr: qrPath(link) };
	},
	revoke: async ({ request, params: { id }, locals: { actor }, url }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(oneRecord, form), (one) =>
			revokeKiosk(deps(), actor, { dialogueId: id, id: one.id }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, url.pathname);
	},
};
