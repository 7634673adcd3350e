import { redirect } from '@sveltejs/kit';
import { localizedFields, takeTheirs } from '#shared/merge.ts';
import { versionOf } from '#shared/fields.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { getMinutes, saveMinutes } from '#programme/outcomes/server/api.ts';
import { parseMinutes } from '#programme/outcomes/task.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => ({
	eventId: id,
	...(await getMinutes(deps(), actor, { eventId: id })),
});

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const { minutes } = await getMinutes(deps(), actor, { eventId: id });
		const kept = { ...localizedFields('text', minutes?.text ?? null), state: minutes?.state ?? 'draft' };
		const form = takeTheirs(await request.formData(), kept);
		const result = await submit(form, parseMinutes(form, minutes?.text ?? null), (fields) =>
			saveMinutes(deps(), actor, { eventId: id, version: versionOf(form), fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/events/${id}/outcomes?saved`);
	},
};
