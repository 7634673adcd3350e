import { error, redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { openConceptToWrite, removePart } from '#programme/concepts/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor } }) => {
	const { kind } = params;
	const { concept, parts } = await openConceptToWrite(deps(), actor, { id: params.id });
	const part = parts[kind].find(({ id }) => id === params.part);
	if (!part) error(404);
	return { kind, concept: { id: concept.id, title: concept.title }, title: part.title };
};

export const actions: Actions = {
	remove: async ({ request, params, locals: { actor, locale } }) => {
		const one = { conceptId: params.id, kind: params.kind, id: params.part };
		const form = await request.formData();
		const result = await submit(form, { ok: true, value: one }, () => removePart(deps(), actor, one));
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/concepts/${one.conceptId}/${one.kind}?part_removed`);
	},
};
