import { readListing } from '#shared/listing.ts';
import { translator } from '#shared/messages.ts';
import { deps } from '#platform/server/deps.ts';
import { partnershipShape } from '#programme/institutions/listing.ts';
import { words } from '#programme/institutions/messages/words/index.ts';
import { partnershipPolicy } from '#programme/institutions/policy.ts';
import { listPartnerships } from '#programme/institutions/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, locale }, url }) => {
	const listing = readListing(partnershipShape, url.searchParams);
	const word = translator(words, locale);
	return {
		listing,
		found: await listPartnerships(deps(), actor, listing, (kind) => word(`partnership_kind_${kind}`)),
		mayPropose: partnershipPolicy.propose(actor, undefined),
		removed: url.searchParams.get('removed'),
	};
};
