import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { choice, parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { reportStates } from '#programme/concepts/monitoring.ts';
import { parseHearing } from '#programme/concepts/monitoring-form.ts';
import { getReport, moveReport, presentReport } from '#programme/concepts/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

const notices = ['saved', 'moved', 'heard'] as const;

export const load: PageServerLoad = async ({
	params: { id: conceptId, report: id },
	locals: { actor },
	url,
}) => ({
	detail: await getReport(deps(), actor, { conceptId, id }),
	notice: notices.find((name) => url.searchParams.has(name)),
});

const move = v.object({ to: choice(reportStates) });

export const actions: Actions = {
	move: async ({ request, params: { id: conceptId, report: id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(move, form), ({ to }) =>
			moveReport(deps(), actor, { conceptId, id, to }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/concepts/${conceptId}/monitoring/${id}?moved`);
	},
	present: async ({ request, params: { id: conceptId, report: id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseHearing(form), (fields) =>
			presentReport(deps(), actor, { conceptId, id, fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/concepts/${conceptId}/monitoring/${id}?heard`);
	},
};
