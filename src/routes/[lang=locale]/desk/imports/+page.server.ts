import { redirect } from '@sveltejs/kit';
import { parseForm } from '#shared/form.ts';
import { abilities } from '#shared/policy.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { importPolicy } from '#programme/imports/policy.ts';
import { eventChoices } from '#programme/imports/server/event-choices.ts';
import { listImports } from '#programme/imports/server/list-imports.ts';
import { upload, uploadInput } from '#programme/imports/server/upload.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor } }) => ({
	imports: await listImports(deps(), actor),
	events: await eventChoices(deps(), actor),
	can: abilities(importPolicy, actor, undefined),
});

export const actions: Actions = {
	default: async ({ request, locals: { actor, locale } }) => {
		const form = await request.formData();
		const file = form.get('file');
		const given = file instanceof File ? file : new File([], '');
		const bytes = Buffer.from(await given.arrayBuffer());
		const result = await submit(form, parseForm(uploadInput, form), (input) =>
			upload(deps(), actor, { ...input, fileName: given.name, bytes }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/imports/${result.value}`);
	},
};
