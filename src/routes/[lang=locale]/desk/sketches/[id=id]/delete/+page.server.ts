import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { getSketch, removeSketch, restoreSketch } from '#programme/sketches/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => {
	const { sketch } = await getSketch(deps(), actor, { id });
	return { id, title: sketch.title };
};

export const actions: Actions = {
	remove: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, { ok: true, value: { id } }, (one) => removeSketch(deps(), actor, one));
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/sketches?removed=${id}`);
	},
	restore: async ({ params: { id }, locals: { actor, locale } }) => {
		await restoreSketch(deps(), actor, { id });
		redirect(303, `/${locale}/desk/sketches/${id}`);
	},
};
