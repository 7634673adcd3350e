import { localDateAt } from '#shared/time.ts';
import { deps } from '#platform/server/deps.ts';
import { institutionEvents } from '#programme/events/server/api.ts';
import { getInstitution } from '#programme/institutions/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor }, url }) => ({
	page: await getInstitution(deps(), actor, params.id),
	events: await institutionEvents(deps(), actor, params.id),
	today: localDateAt(deps().now(), 'Europe/Istanbul'),
	isSaved: url.searchParams.has('saved'),
});
