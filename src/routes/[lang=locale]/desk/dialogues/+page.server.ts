import { readListing } from '#shared/listing.ts';
import { deps } from '#platform/server/deps.ts';
import { dialogueListing } from '#programme/dialogues/dialogue-form.ts';
import { dialoguePolicy } from '#programme/dialogues/policy.ts';
import { dialogueDay } from '#programme/dialogues/recommendation.ts';
import { listDialogues, listOwedAnswers } from '#programme/dialogues/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const listing = readListing(dialogueListing, url.searchParams);
	return {
		listing,
		found: await listDialogues(deps(), actor, listing),
		owed: await listOwedAnswers(deps(), actor),
		today: dialogueDay(deps().now()),
		mayCreate: dialoguePolicy.propose(actor),
		removed: url.searchParams.get('removed'),
	};
};
