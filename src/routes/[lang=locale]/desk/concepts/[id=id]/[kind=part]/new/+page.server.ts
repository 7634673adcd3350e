import { error, redirect } from '@sveltejs/kit';
import { typed } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parsePart } from '#programme/concepts/part-form.ts';
import { isRowKind, type RowKind } from '#programme/concepts/part-shape.ts';
import { createPart, openConceptToWrite } from '#programme/concepts/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id, kind }, locals: { actor }, url }) => {
	if (!isRowKind(kind)) error(404);
	return {
		kind,
		workshop: await openConceptToWrite(deps(), actor, { id }),
		start: Object.fromEntries(url.searchParams),
	};
};

export const actions: Actions = {
	default: async ({ request, params, locals: { actor, locale } }) => {
		const [conceptId, kind] = [params.id, params.kind as RowKind];
		const form = await request.formData();
		const result = await submit(form, parsePart(kind, typed(form)), (fields) =>
			createPart(deps(), actor, { conceptId, kind, fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/concepts/${conceptId}/${kind}?saved#${result.value.id}`);
	},
};
