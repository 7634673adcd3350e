import { readListing } from '#shared/listing.ts';
import { localDateAt } from '#shared/time.ts';
import { deps } from '#platform/server/deps.ts';
import { institutionOptions, workplaces } from '#programme/institutions/server/api.ts';
import { peopleShape } from '#programme/people/listing.ts';
import { personPolicy } from '#programme/people/policy.ts';
import { listPeople } from '#programme/people/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const listing = readListing(peopleShape, url.searchParams);
	const found = await listPeople(deps(), actor, listing);
	const today = localDateAt(deps().now(), 'Europe/Istanbul');
	const ids = found.items.map(({ id }) => id);
	return {
		listing,
		found,
		workplaces: await workplaces(deps(), actor, ids, today),
		institutions: await institutionOptions(deps(), actor, { own: true }),
		mayCreate: personPolicy.create(actor, undefined),
		removed: url.searchParams.get('removed'),
	};
};
