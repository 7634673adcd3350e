import { deps } from '#platform/server/deps.ts';
import { indicatorPolicy } from '#programme/results/indicator-policy.ts';
import { listIndicators } from '#programme/results/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, url }) => ({
	indicators: await listIndicators(deps(), actor),
	mayCreate: indicatorPolicy.begin(actor, undefined),
	removed: url.searchParams.get('removed'),
});
