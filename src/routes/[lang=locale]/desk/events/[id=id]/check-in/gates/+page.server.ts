import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parseForm } from '#shared/form.ts';
import { qrPath } from '#shared/qr.ts';
import { gateChoice, gateInput } from '#programme/checkin/gate.ts';
import { listGates, makeGate, revokeGate } from '#programme/checkin/server/api.ts';
import { getEvent } from '#programme/events/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => ({
	detail: await getEvent(deps(), actor, { id }),
	gates: await listGates(deps(), actor, { eventId: id }),
});

export const actions: Actions = {
	make: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(
			form,
			parseForm(gateInput, form, () => ({ eventId: id })),
			(input) => makeGate(deps(), actor, input),
		);
		if (!result.ok) return result.refusal;
		// Shown in this answer and never again, so there is no redirect.
		const link = `${deps().origin}/${locale}/gate/start/${result.value.secret}`;
		return { link, qr: qrPath(link) };
	},
	revoke: async ({ request, params: { id }, locals: { actor }, url }) => {
		const form = await request.formData();
		const result = await submit(
			form,
			parseForm(gateChoice, form, () => ({ eventId: id })),
			(input) => revokeGate(deps(), actor, input),
		);
		if (!result.ok) return result.refusal;
		redirect(303, url.pathname);
	},
};
