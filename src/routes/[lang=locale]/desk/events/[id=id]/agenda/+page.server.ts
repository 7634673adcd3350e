import { deps } from '#platform/server/deps.ts';
import { getEvent, listSessions } from '#programme/events/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => ({
	detail: await getEvent(deps(), actor, { id }),
	agenda: await listSessions(deps(), actor, { eventId: id }),
	removed: url.searchParams.get('removed'),
	isSaved: url.searchParams.has('saved'),
});
