import { redirect } from '@sveltejs/kit';
import { Fault } from '#shared/fault.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { getRun, removeRun } from '#programme/concepts/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id: conceptId, run: id }, locals: { actor } }) => {
	const { concept, run, can } = await getRun(deps(), actor, { conceptId, id });
	if (!can.keep) throw new Fault('forbidden', 'not_allowed');
	return { concept: { id: conceptId, title: concept.title }, run };
};

export const actions: Actions = {
	remove: async ({ request, params: { id: conceptId, run: id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, { ok: true, value: { conceptId, id } }, (one) =>
			removeRun(deps(), actor, one),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/concepts/${conceptId}/checklists?removed=${id}`);
	},
};
