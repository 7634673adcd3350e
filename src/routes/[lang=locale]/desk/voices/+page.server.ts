import { readListing } from '#shared/listing.ts';
import { deps } from '#platform/server/deps.ts';
import { isTeam } from '#shared/policy.ts';
import { listVoices } from '#programme/outcomes/server/api.ts';
import { voiceListing } from '#programme/outcomes/voice.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const listing = readListing(voiceListing, url.searchParams);
	return {
		listing,
		found: await listVoices(deps(), actor, listing),
		mayCreate: isTeam(actor, undefined),
		removed: url.searchParams.get('removed'),
	};
};
