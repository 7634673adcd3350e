import { accessShape, pageOfHolders } from '#programme/people/access-listing.ts';
import { deps } from '#platform/server/deps.ts';
import { listAccess } from '#programme/people/server/doors.ts';
import { readListing } from '#shared/listing.ts';

export const load = async ({ locals, url }) => {
	const listing = readListing(accessShape, url.searchParams);
	const holders = await listAccess(deps(), locals.actor);
	return {
		listing,
		holders: pageOfHolders(holders, listing, locals.locale),
		isRevoked: url.searchParams.has('revoked'),
	};
};
