import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { recordId } from '#shared/fields.ts';
import { checkbox, parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { commentFields } from '#programme/concepts/section.ts';
import { addComment, getSection, settleComment } from '#programme/concepts/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id, part }, locals: { actor }, url }) => ({
	detail: await getSection(deps(), actor, { conceptId: id, id: part }),
	notice: (['saved_merged', 'saved'] as const).find((name) => url.searchParams.has(name)),
});

const settling = v.object({ id: recordId, isSettled: checkbox });

export const actions: Actions = {
	comment: async ({ request, params: { id, part }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(commentFields, form), (fields) =>
			addComment(deps(), actor, { conceptId: id, sectionId: part, fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/concepts/${id}/section/${part}?saved#comments`);
	},
	settle: async ({ request, params: { id, part }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(settling, form), (one) =>
			settleComment(deps(), actor, { conceptId: id, sectionId: part, ...one }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/concepts/${id}/section/${part}?saved#comments`);
	},
};
