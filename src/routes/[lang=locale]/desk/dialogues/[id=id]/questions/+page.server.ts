import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parseQuestions } from '#programme/dialogues/dialogue-form.ts';
import { dialogueFor, setOwnQuestions } from '#programme/dialogues/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => {
	const { row, questions, can, statements } = await dialogueFor(deps(), actor, { id, action: 'change' });
	return { row, questions, can, waiting: statements.pending, isSaved: url.searchParams.has('saved') };
};

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor }, url }) => {
		const form = await request.formData();
		const { questions } = await dialogueFor(deps(), actor, { id, action: 'change' });
		const result = await submit(form, parseQuestions(form, { questions }), (fields) =>
			setOwnQuestions(deps(), actor, { id, fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `${url.pathname}?saved`);
	},
};
