import { redirect } from '@sveltejs/kit';
import { Fault } from '#shared/fault.ts';
import { versionOf } from '#shared/fields.ts';
import { parseForm } from '#shared/form.ts';
import { takeTheirs } from '#shared/merge.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { runFields } from '#programme/concepts/checklist.ts';
import { runTyped } from '#programme/concepts/checklist-form.ts';
import { changeRun, getRun } from '#programme/concepts/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id: conceptId, run: id }, locals: { actor } }) => {
	const { concept, run, can } = await getRun(deps(), actor, { conceptId, id });
	if (!can.keep) throw new Fault('forbidden', 'not_allowed');
	return { title: concept.title, run };
};

export const actions: Actions = {
	default: async ({ request, params: { id: conceptId, run: id }, locals: { actor, locale } }) => {
		const { run } = await getRun(deps(), actor, { conceptId, id });
		const form = takeTheirs(await request.formData(), runTyped(run));
		const result = await submit(form, parseForm(runFields, form), (fields) =>
			changeRun(deps(), actor, { conceptId, id, version: versionOf(form), fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/concepts/${conceptId}/checklists/${id}?saved`);
	},
};
