import { readListing } from '#shared/listing.ts';
import { deps } from '#platform/server/deps.ts';
import { dialogueListing } from '#programme/dialogues/dialogue-form.ts';
import { dialoguePolicy } from '#programme/dialogues/policy.ts';
import { listDialogues } from '#programme/dialogues/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const listing = readListing(dialogueListing, url.searchParams);
	return {
		listing,
		found: await listDialogues(deps(), actor, listing),
		mayCreate: dialoguePolicy.propose(actor),
		removed: url.searchParams.get('removed'),
	};
};
