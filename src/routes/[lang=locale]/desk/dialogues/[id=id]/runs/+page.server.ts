import { redirect } from '@sveltejs/kit';
import { parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { runChoice } from '#programme/dialogues/analysis-run.ts';
import { getDialogue, listRuns, publishRun, setMapLive } from '#programme/dialogues/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => {
	const runs = await listRuns(deps(), actor, { id });
	const { row, can, statements } = await getDialogue(deps(), actor, { id });
	const done = (['published', 'saved'] as const).find((word) => url.searchParams.has(word)) ?? null;
	return { runs, row, can, waiting: statements.pending, done };
};

export const actions: Actions = {
	publish: async ({ request, params: { id }, locals: { actor }, url }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(runChoice, form), ({ run }) =>
			publishRun(deps(), actor, { id, runId: run }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `${url.pathname}?published`);
	},
	live: async ({ request, params: { id }, locals: { actor }, url }) => {
		const isLive = (await request.formData()).get('live') === 'yes';
		await setMapLive(deps(), actor, { id, isLive });
		redirect(303, `${url.pathname}?saved`);
	},
};
