import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { recordId, versionOf } from '#shared/fields.ts';
import { both, parseForm, typedLocalized } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { judgement } from '#programme/concepts/consultation.ts';
import { conceptPolicy } from '#programme/concepts/policy.ts';
import { judgeComment, readConsultation } from '#programme/concepts/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

const which = v.object({ id: recordId });

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => {
	const { concept, comments } = await readConsultation(deps(), actor, { id });
	const { institutionId, state, deletedAt } = concept;
	const subject = { institutionId, state, isDeleted: deletedAt !== null };
	return {
		concept,
		comments,
		mayJudge: conceptPolicy.moderate(actor, subject),
		isSaved: url.searchParams.has('saved'),
	};
};

export const actions: Actions = {
	judge: async ({ request, params: { id: conceptId }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const parsed = both(
			parseForm(which, form),
			parseForm(judgement, form, (given) => ({ reply: typedLocalized(given, 'reply') })),
		);
		const result = await submit(form, parsed, ([{ id }, given]) =>
			judgeComment(deps(), actor, { conceptId, id, version: versionOf(form), judgement: given }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/concepts/${conceptId}/consultation?saved`);
	},
};
