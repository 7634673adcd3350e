import { redirect } from '@sveltejs/kit';
import { versionOf } from '#shared/fields.ts';
import { takeTheirs } from '#shared/merge.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { actionFieldTyped, parseActionField } from '#programme/projects/programme.ts';
import { actionFieldToChange, changeActionField } from '#programme/projects/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor } }) => ({
	field: await actionFieldToChange(deps(), actor, { number: Number(params.number) }),
});

export const actions: Actions = {
	default: async ({ request, params, locals: { actor, locale } }) => {
		const number = Number(params.number);
		const field = await actionFieldToChange(deps(), actor, { number });
		const form = takeTheirs(await request.formData(), actionFieldTyped(field));
		const result = await submit(form, parseActionField(form, field, number), (fields) =>
			changeActionField(deps(), actor, { version: versionOf(form), fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/programme?saved`);
	},
};
