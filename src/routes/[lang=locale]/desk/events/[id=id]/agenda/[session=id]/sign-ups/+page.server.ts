import { deps } from '#platform/server/deps.ts';
import { listSignUps } from '#programme/events/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor } }) => ({
	list: await listSignUps(deps(), actor, { eventId: params.id, sessionId: params.session }),
});
