import { redirect } from '@sveltejs/kit';
import { Fault } from '#shared/fault.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { openTranslate, translateEndpoint } from '#platform/server/translate/endpoint.ts';
import { dialogueFor, listTranslations, proposeTranslations } from '#programme/dialogues/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => {
	const { row, can, statements } = await dialogueFor(deps(), actor, { id, action: 'moderate' });
	const proposed = url.searchParams.get('proposed');
	return {
		row,
		can,
		waiting: statements.pending,
		work: await listTranslations(deps(), actor, { id }),
		hasMachine: translateEndpoint(process.env) !== null,
		proposed: proposed !== null && /^\d{1,2}$/.test(proposed) ? Number(proposed) : null,
	};
};

export const actions: Actions = {
	propose: async ({ request, params: { id }, locals: { actor }, url }) => {
		await dialogueFor(deps(), actor, { id, action: 'moderate' });
		const form = await request.formData();
		const result = await submit(form, { ok: true, value: translateEndpoint(process.env) }, (endpoint) => {
			if (!endpoint) throw new Fault('conflict', 'translation_unavailable');
			return proposeTranslations(deps(), actor, { id, translate: openTranslate(endpoint) });
		});
		if (!result.ok) return result.refusal;
		redirect(303, `${url.pathname}?proposed=${result.value.proposed}`);
	},
};
