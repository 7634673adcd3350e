import { isTeam } from '#shared/policy.ts';
import { deps } from '#platform/server/deps.ts';
import { personalDataOfEvent } from '#programme/desk/server/personal-data-of-event.ts';
import { getEvent } from '#programme/events/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => ({
	kept: await personalDataOfEvent(deps(), actor, { eventId: id }),
	detail: await getEvent(deps(), actor, { id }),
	isTeam: isTeam(actor, undefined),
});
