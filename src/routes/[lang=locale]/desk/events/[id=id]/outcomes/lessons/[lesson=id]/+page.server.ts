import { redirect } from '@sveltejs/kit';
import { versionOf } from '#shared/fields.ts';
import { takeTheirs } from '#shared/merge.ts';
import { isTeam } from '#shared/policy.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { getEvent } from '#programme/events/server/api.ts';
import { lessonTyped, parseLesson } from '#programme/outcomes/recommendation.ts';
import { changeLesson, lessonToChange, sessionChoice } from '#programme/outcomes/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor } }) => {
	const { event } = await getEvent(deps(), actor, { id: params.id });
	return {
		event: { id: event.id, title: event.title },
		one: await lessonToChange(deps(), actor, { eventId: params.id, id: params.lesson }),
		sessions: await sessionChoice(deps(), actor, { eventId: params.id }),
		mayPublish: isTeam(actor, undefined),
	};
};

export const actions: Actions = {
	default: async ({ request, params, locals: { actor, locale } }) => {
		const of = { eventId: params.id, id: params.lesson };
		const one = await lessonToChange(deps(), actor, of);
		const form = takeTheirs(await request.formData(), lessonTyped(one));
		// The event in the path is the one that counts.
		form.set('eventId', params.id);
		const result = await submit(form, parseLesson(form, one), (fields) =>
			changeLesson(deps(), actor, { ...of, version: versionOf(form), fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/events/${params.id}/outcomes?saved`);
	},
};
