import { deps } from '#platform/server/deps.ts';
import { listPublicConcepts, overdueAnswers } from '#programme/concepts/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor } }) => ({
	concepts: await listPublicConcepts(deps(), actor),
	overdue: await overdueAnswers(deps(), actor),
});
