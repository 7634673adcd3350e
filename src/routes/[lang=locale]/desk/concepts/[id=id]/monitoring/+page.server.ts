import { deps } from '#platform/server/deps.ts';
import { listReports } from '#programme/concepts/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => ({
	overview: await listReports(deps(), actor, { id }),
});
