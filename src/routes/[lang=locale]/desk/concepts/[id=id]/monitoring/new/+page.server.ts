import { redirect } from '@sveltejs/kit';
import { Fault } from '#shared/fault.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parseReport } from '#programme/concepts/monitoring-form.ts';
import { createReport, listReports } from '#programme/concepts/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => {
	const { concept, can } = await listReports(deps(), actor, { id });
	if (!can.monitor) throw new Fault('forbidden', 'not_allowed');
	return { title: concept.title };
};

export const actions: Actions = {
	default: async ({ request, params: { id: conceptId }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseReport(form), (fields) =>
			createReport(deps(), actor, { conceptId, fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/concepts/${conceptId}/monitoring/${result.value.id}?saved`);
	},
};
