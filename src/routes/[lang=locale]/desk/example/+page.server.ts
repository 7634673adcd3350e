import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { exampleFolder } from '#programme/imports/server/example-folder.ts';
import { loadProgramme } from '#programme/imports/server/load-programme.ts';
import { previewExampleRemoval, removeExample } from '#programme/imports/server/remove-example.ts';
import type { Actions, PageServerLoad } from './$types';

const nothing = v.object({});
const confirmation = v.object({
	confirm: v.pipe(
		v.nullish(v.string(), ''),
		v.check((text) => text === 'on', 'confirm_first'),
	),
});

export const load: PageServerLoad = ({ locals: { actor } }) => previewExampleRemoval(deps(), actor);

export const actions: Actions = {
	load: async ({ request, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(nothing, form), () =>
			loadProgramme(deps(), exampleFolder(), actor),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/example`);
	},
	remove: async ({ request, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(confirmation, form), () => removeExample(deps(), actor));
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/example`);
	},
};
