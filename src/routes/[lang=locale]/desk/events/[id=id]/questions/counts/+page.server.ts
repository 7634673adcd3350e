import { isTeam } from '#shared/policy.ts';
import { deps } from '#platform/server/deps.ts';
import { getEvent } from '#programme/events/server/api.ts';
import { countedAnswers } from '#programme/questions/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => ({
	detail: await getEvent(deps(), actor, { id }),
	counted: (await countedAnswers(deps(), actor, { eventId: id })).counted,
	isTeam: isTeam(actor, undefined),
});
