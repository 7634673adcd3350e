import { deps } from '#platform/server/deps.ts';
import { listPublicEvents } from '#programme/events/server/list-public-events.ts';
import { drawPartnerMap, placesOf } from '#programme/institutions/partner-map.ts';
import { listPublicInstitutions } from '#programme/institutions/server/list-public-institutions.ts';
import { listActionFields, readProgramme } from '#programme/projects/server/read-programme.ts';
import { publicResults } from '#programme/results/server/api.ts';

const anyEvent = { q: '', filters: {}, sort: 'date', isDescending: false, page: 1 } as const;

export const load = async ({ locals: { actor } }) => {
	const [{ texts }, fields, upcoming, past, { institutions, partnerships }, results] = await Promise.all([
		readProgramme(deps(), actor, ['title', 'motto', 'aim', 'partners_intro']),
		listActionFields(deps(), actor),
		listPublicEvents(deps(), actor, anyEvent, 4),
		listPublicEvents(deps(), actor, { ...anyEvent, filters: { when: ['past'] } }, 3),
		listPublicInstitutions(deps(), actor),
		publicResults(deps(), actor),
	]);
	return {
		texts,
		fields,
		results: results && { headline: results.headline, basis: results.basis },
		upcoming: upcoming.items,
		past: past.items,
		countries: [...new Set(institutions.map(({ country }) => country))],
		partnerships: partnerships.length,
		map: drawPartnerMap(
			placesOf(institutions),
			partnerships.map(({ firstId, secondId }) => [firstId, secondId]),
		),
	};
};
