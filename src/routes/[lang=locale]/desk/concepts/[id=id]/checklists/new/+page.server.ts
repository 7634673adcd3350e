import { redirect } from '@sveltejs/kit';
import { Fault } from '#shared/fault.ts';
import { parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { checklists, newRunFields } from '#programme/concepts/checklist.ts';
import { createRun, listRuns } from '#programme/concepts/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => {
	const { concept, today, can } = await listRuns(deps(), actor, { id });
	if (!can.keep) throw new Fault('forbidden', 'not_allowed');
	const wanted = url.searchParams.get('list');
	return { title: concept.title, today, chosen: checklists.find((one) => one === wanted) ?? null };
};

export const actions: Actions = {
	default: async ({ request, params: { id: conceptId }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(newRunFields, form), (fields) =>
			createRun(deps(), actor, { conceptId, fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/concepts/${conceptId}/checklists/${result.value.id}/1`);
	},
};
