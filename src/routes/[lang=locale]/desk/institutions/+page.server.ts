import { readListing } from '#shared/listing.ts';
import { translator } from '#shared/messages.ts';
import { deps } from '#platform/server/deps.ts';
import { institutionShape } from '#programme/institutions/listing.ts';
import { words } from '#programme/institutions/messages/words/index.ts';
import { institutionPolicy } from '#programme/institutions/policy.ts';
import { listInstitutions } from '#programme/institutions/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, locale }, url }) => {
	const listing = readListing(institutionShape, url.searchParams);
	const word = translator(words, locale);
	return {
		listing,
		found: await listInstitutions(deps(), actor, listing, (kind) => word(`kind_${kind}`)),
		mayCreate: institutionPolicy.create(actor, undefined),
		removed: url.searchParams.get('removed'),
	};
};
