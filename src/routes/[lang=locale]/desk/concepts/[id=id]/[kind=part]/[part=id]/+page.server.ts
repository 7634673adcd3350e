import { error, redirect } from '@sveltejs/kit';
import { versionOf } from '#shared/fields.ts';
import { parseForm, typed, typedLocalized } from '#shared/form.ts';
import { takeTheirs } from '#shared/merge.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { measureStatusFields } from '#programme/concepts/measure.ts';
import { parsePart, partTyped } from '#programme/concepts/part-form.ts';
import { isRowKind, type RowKind } from '#programme/concepts/part-shape.ts';
import {
	changePart,
	openConcept,
	partHistory,
	partToChange,
	setMeasureStatus,
} from '#programme/concepts/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor }, url }) => {
	const { id: conceptId, kind, part: id } = params;
	if (!isRowKind(kind)) error(404);
	const workshop = await openConcept(deps(), actor, { id: conceptId });
	const row = workshop.parts[kind].find((one) => one.id === id);
	if (!row) error(404);
	const history = await partHistory(deps(), actor, { conceptId, kind, id });
	return { kind, row, workshop, history, isSaved: url.searchParams.has('saved') };
};

export const actions: Actions = {
	change: async ({ request, params, locals: { actor, locale } }) => {
		const [conceptId, kind, id] = [params.id, params.kind as RowKind, params.part];
		const kept = await partToChange(deps(), actor, { conceptId, kind, id });
		const form = takeTheirs(await request.formData(), partTyped(kind, kept));
		const result = await submit(form, parsePart(kind, typed(form), kept), (fields) =>
			changePart(deps(), actor, { conceptId, kind, id, version: versionOf(form), fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/concepts/${conceptId}/${kind}?saved#${id}`);
	},
	status: async ({ request, params: { id: conceptId, part: id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const parsed = parseForm(measureStatusFields, form, (given) => ({
			statusReason: typedLocalized(given, 'statusReason'),
		}));
		const result = await submit(form, parsed, (fields) =>
			setMeasureStatus(deps(), actor, { conceptId, id, version: versionOf(form), fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/concepts/${conceptId}/measure/${id}?saved`);
	},
};
