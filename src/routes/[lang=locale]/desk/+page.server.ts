import { deps } from '#platform/server/deps.ts';
import { getDashboard } from '#programme/desk/server/dashboard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor } }) => ({
	dashboard: await getDashboard(deps(), actor),
});
