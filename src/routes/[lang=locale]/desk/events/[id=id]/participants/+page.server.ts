import { isTeam } from '#shared/policy.ts';
import { deps } from '#platform/server/deps.ts';
import { getEvent } from '#programme/events/server/api.ts';
import { audiences } from '#programme/questions/consent.ts';
import { participantsFor } from '#programme/questions/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => {
	const audience = audiences.find((one) => one === url.searchParams.get('audience')) ?? 'organisers';
	return {
		audience,
		people: await participantsFor(deps(), actor, { eventId: id, audience }),
		detail: await getEvent(deps(), actor, { id }),
		isTeam: isTeam(actor, undefined),
	};
};
