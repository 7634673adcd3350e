import { deps } from '#platform/server/deps.ts';
import { listPublicDialogues } from '#programme/dialogues/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor } }) => ({
	dialogues: await listPublicDialogues(deps(), actor),
});
