import { error, redirect } from '@sveltejs/kit';
import { versionOf } from '#shared/fields.ts';
import { takeTheirs } from '#shared/merge.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parseReport, reportTyped } from '#programme/concepts/monitoring-form.ts';
import { changeReport, getReport } from '#programme/concepts/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id: conceptId, report: id }, locals: { actor } }) => {
	const { concept, report, can } = await getReport(deps(), actor, { conceptId, id });
	if (!can.monitor || report.state !== 'draft') error(404);
	return { title: concept.title, report };
};

export const actions: Actions = {
	default: async ({ request, params: { id: conceptId, report: id }, locals: { actor, locale } }) => {
		const { report } = await getReport(deps(), actor, { conceptId, id });
		const form = takeTheirs(await request.formData(), reportTyped(report));
		const result = await submit(form, parseReport(form, report), (fields) =>
			changeReport(deps(), actor, { conceptId, id, version: versionOf(form), fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/concepts/${conceptId}/monitoring/${id}?saved`);
	},
};
