import { error, redirect } from '@sveltejs/kit';
import { versionOf } from '#shared/fields.ts';
import { takeTheirs } from '#shared/merge.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { entryTyped, parseEntry } from '#programme/concepts/monitoring-form.ts';
import { getReport, saveEntry } from '#programme/concepts/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor } }) => {
	const detail = await getReport(deps(), actor, { conceptId: params.id, id: params.report });
	const at = detail.measures.findIndex(({ id }) => id === params.measure);
	const measure = detail.measures[at];
	if (!measure || !detail.can.monitor || detail.report.state !== 'draft') error(404);
	const entry = detail.report.entries.find(({ measureId }) => measureId === measure.id) ?? null;
	const before = detail.before?.entries.find(({ measureId }) => measureId === measure.id) ?? null;
	return { concept: detail.concept, report: detail.report, at, measure, entry, before };
};

export const actions: Actions = {
	default: async ({ request, params, locals: { actor, locale } }) => {
		const one = { conceptId: params.id, id: params.report, measureId: params.measure };
		const { report } = await getReport(deps(), actor, one);
		const kept = report.entries.find(({ measureId }) => measureId === one.measureId) ?? null;
		const form = takeTheirs(await request.formData(), entryTyped(kept));
		const result = await submit(form, parseEntry(form, kept), (fields) =>
			saveEntry(deps(), actor, { ...one, version: versionOf(form), fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/concepts/${one.conceptId}/monitoring/${one.id}?saved`);
	},
};
