import { error, redirect } from '@sveltejs/kit';
import { Fault } from '#shared/fault.ts';
import { versionOf } from '#shared/fields.ts';
import { takeTheirs } from '#shared/merge.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { nextOpen } from '#programme/concepts/checklist.ts';
import { parsePoint, pointTyped } from '#programme/concepts/checklist-form.ts';
import { getRun, savePoint } from '#programme/concepts/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor }, url }) => {
	const { points, ...detail } = await getRun(deps(), actor, { conceptId: params.id, id: params.run });
	const point = points[Number(params.point) - 1];
	if (!point) error(404);
	if (!detail.can.keep) throw new Fault('forbidden', 'not_allowed');
	const { concept, run, before } = detail;
	return { concept, run, before, point, all: points.length, isSaved: url.searchParams.has('saved') };
};

export const actions: Actions = {
	default: async ({ request, params, locals: { actor, locale } }) => {
		const one = { conceptId: params.id, id: params.run, number: Number(params.point) };
		const { run, points } = await getRun(deps(), actor, one);
		const kept = points[one.number - 1]?.answer ?? null;
		const form = takeTheirs(await request.formData(), pointTyped(kept));
		const result = await submit(form, parsePoint(form, kept), (fields) =>
			savePoint(deps(), actor, { ...one, version: versionOf(form), fields }),
		);
		if (!result.ok) return result.refusal;
		const answered = points.flatMap(({ item, number, answer }) =>
			answer || number === one.number ? [item] : [],
		);
		// Whoever goes through a list comes to the next open point; whoever mends one answer goes back to all.
		const next = kept ? null : nextOpen(run.checklist, answered, one.number);
		const path = `/${locale}/desk/concepts/${one.conceptId}/checklists/${one.id}`;
		redirect(303, next ? `${path}/${next}?saved` : `${path}?saved`);
	},
};
