import { error, redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { getReport, removeReport } from '#programme/concepts/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id: conceptId, report: id }, locals: { actor } }) => {
	const { concept, report, mayRemove } = await getReport(deps(), actor, { conceptId, id });
	if (!mayRemove) error(404);
	return { title: concept.title, report };
};

export const actions: Actions = {
	remove: async ({ request, params: { id: conceptId, report: id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, { ok: true, value: { conceptId, id } }, (one) =>
			removeReport(deps(), actor, one),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/concepts/${conceptId}/monitoring?removed=${id}`);
	},
};
