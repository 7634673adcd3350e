import { redirect } from '@sveltejs/kit';
import { versionOf } from '#shared/fields.ts';
import { takeTheirs } from '#shared/merge.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { changeSession, eventToChange, getSession, listSessions } from '#programme/events/server/api.ts';
import { parseSession, sessionTyped } from '#programme/events/session-form.ts';
import { contributionsIn } from '#programme/questions/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor } }) => ({
	title: (await eventToChange(deps(), actor, { id: params.id })).title,
	session: await getSession(deps(), actor, { eventId: params.id, id: params.session }),
	contributions: await contributionsIn(deps(), actor, { eventId: params.id, sessionId: params.session }),
	agenda: await listSessions(deps(), actor, { eventId: params.id }),
});

export const actions: Actions = {
	default: async ({ request, params, locals: { actor, locale } }) => {
		const one = { eventId: params.id, id: params.session };
		const session = await getSession(deps(), actor, one);
		const form = takeTheirs(await request.formData(), sessionTyped(session));
		const result = await submit(form, parseSession(form, session), (fields) =>
			changeSession(deps(), actor, { ...one, version: versionOf(form), fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/events/${params.id}/agenda?saved`);
	},
};
