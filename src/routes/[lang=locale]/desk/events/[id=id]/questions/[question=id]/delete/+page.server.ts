import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { eventToAttend } from '#programme/events/server/api.ts';
import { questionToChange, removeQuestion } from '#programme/questions/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor } }) => ({
	event: await eventToAttend(deps(), actor, { id: params.id }),
	question: await questionToChange(deps(), actor, { eventId: params.id, id: params.question }),
});

export const actions: Actions = {
	remove: async ({ params, locals: { actor, locale } }) => {
		await removeQuestion(deps(), actor, { eventId: params.id, id: params.question });
		redirect(303, `/${locale}/desk/events/${params.id}/questions?done=removed`);
	},
};
