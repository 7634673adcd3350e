import { deps } from '#platform/server/deps.ts';
import { eventsToChoose, mySessions } from '#programme/events/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor } }) => ({
	...(await mySessions(deps(), actor)),
	toChoose: await eventsToChoose(deps(), actor),
});
