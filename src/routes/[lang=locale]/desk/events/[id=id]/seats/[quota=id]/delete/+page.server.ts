import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { eventToAttend, quotaToChange, removeQuota } from '#programme/events/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor } }) => ({
	event: await eventToAttend(deps(), actor, { id: params.id }),
	quota: await quotaToChange(deps(), actor, { eventId: params.id, id: params.quota }),
});

export const actions: Actions = {
	remove: async ({ params, locals: { actor, locale } }) => {
		await removeQuota(deps(), actor, { eventId: params.id, id: params.quota });
		redirect(303, `/${locale}/desk/events/${params.id}/seats?saved`);
	},
};
