import { deps } from '#platform/server/deps.ts';
import { getIndicator } from '#programme/results/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => ({
	detail: await getIndicator(deps(), actor, { id }),
	isSaved: url.searchParams.has('saved'),
});
