import { redirect } from '@sveltejs/kit';
import { versionOf } from '#shared/fields.ts';
import { takeTheirs } from '#shared/merge.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parsePractice, practiceTyped } from '#programme/outcomes/practice.ts';
import { changePractice, practiceLinks, practiceToChange } from '#programme/outcomes/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => ({
	practice: await practiceToChange(deps(), actor, { id }),
	links: await practiceLinks(deps(), actor),
});

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const practice = await practiceToChange(deps(), actor, { id });
		const form = takeTheirs(await request.formData(), practiceTyped(practice));
		const result = await submit(form, parsePractice(form, practice), (fields) =>
			changePractice(deps(), actor, { id, version: versionOf(form), fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/practices/${id}?saved`);
	},
};
