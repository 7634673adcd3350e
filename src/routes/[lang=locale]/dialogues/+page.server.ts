import { deps } from '#platform/server/deps.ts';
import { overdueAnswers } from '#programme/concepts/server/api.ts';
import { listPublicDialogues } from '#programme/dialogues/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor } }) => ({
	overdue: (await overdueAnswers(deps(), actor)).filter(({ dialogueId }) => dialogueId !== null),
	dialogues: await listPublicDialogues(deps(), actor),
});
