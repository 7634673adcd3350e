import { redirect } from '@sveltejs/kit';
import { fieldText } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { openConceptToWrite, previewFigures, writeFigures } from '#programme/concepts/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => {
	const { concept } = await openConceptToWrite(deps(), actor, { id });
	return { concept: { id, title: concept.title } };
};

export const actions: Actions = {
	look: async ({ request, params: { id }, locals: { actor } }) => {
		const form = await request.formData();
		const file = form.get('file');
		const bytes = file instanceof File ? Buffer.from(await file.arrayBuffer()) : Buffer.alloc(0);
		const result = await submit(form, { ok: true, value: { id, bytes } }, (given) =>
			previewFigures(deps(), actor, given),
		);
		return result.ok ? { plan: result.value } : result.refusal;
	},
	write: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const bytes = Buffer.from(fieldText(form, 'table'));
		const result = await submit(form, { ok: true, value: { id, bytes } }, (given) =>
			writeFigures(deps(), actor, given),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/concepts/${id}/baseline?saved`);
	},
};
