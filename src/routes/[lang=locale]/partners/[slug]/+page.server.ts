import { deps } from '#platform/server/deps.ts';
import { listPublicEvents } from '#programme/events/server/list-public-events.ts';
import { readPublicInstitution } from '#programme/institutions/server/read-public-institution.ts';

export const load = async ({ locals: { actor }, params }) => {
	const found = await readPublicInstitution(deps(), actor, params.slug);
	const listing = { q: '', sort: 'date', isDescending: false, page: 1 } as const;
	const filters = { host: [params.slug] };
	const [upcoming, past] = await Promise.all([
		listPublicEvents(deps(), actor, { ...listing, filters }, 5),
		listPublicEvents(deps(), actor, { ...listing, filters: { ...filters, when: ['past'] } }, 5),
	]);
	return { ...found, events: [...upcoming.items, ...past.items], total: upcoming.total + past.total };
};
