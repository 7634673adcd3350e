import { isTeam } from '#shared/policy.ts';
import { deps } from '#platform/server/deps.ts';
import { getEvent } from '#programme/events/server/api.ts';
import { listLetters } from '#programme/questions/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => ({
	...(await listLetters(deps(), actor, { eventId: id })),
	detail: await getEvent(deps(), actor, { id }),
	isTeam: isTeam(actor, undefined),
	refused: url.searchParams.get('refused'),
});
