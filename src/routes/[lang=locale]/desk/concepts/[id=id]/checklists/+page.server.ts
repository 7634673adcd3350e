import { redirect } from '@sveltejs/kit';
import { oneRecord } from '#shared/fields.ts';
import { parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { listRuns, restoreRun } from '#programme/concepts/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => ({
	overview: await listRuns(deps(), actor, { id }),
	removed: url.searchParams.get('removed'),
});

export const actions: Actions = {
	restore: async ({ request, params: { id: conceptId }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(oneRecord, form), ({ id }) =>
			restoreRun(deps(), actor, { conceptId, id }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/concepts/${conceptId}/checklists`);
	},
};
