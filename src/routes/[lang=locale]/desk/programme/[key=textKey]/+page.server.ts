import { redirect } from '@sveltejs/kit';
import { versionOf } from '#shared/fields.ts';
import { localizedFields, takeTheirs } from '#shared/merge.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parseProgrammeText } from '#programme/projects/programme.ts';
import { changeProgrammeText, programmeTextToChange } from '#programme/projects/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { key }, locals: { actor } }) => ({
	key,
	...(await programmeTextToChange(deps(), actor, { key })),
});

export const actions: Actions = {
	default: async ({ request, params: { key }, locals: { actor, locale } }) => {
		const { body } = await programmeTextToChange(deps(), actor, { key });
		const form = takeTheirs(await request.formData(), localizedFields('body', body));
		const result = await submit(form, parseProgrammeText(form, key, body), (written) =>
			changeProgrammeText(deps(), actor, { key, version: versionOf(form), ...written }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/programme?saved`);
	},
};
