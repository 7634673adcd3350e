import { deps } from '#platform/server/deps.ts';
import { getCall } from '#programme/sketches/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => ({
	...(await getCall(deps(), actor, { id })),
	isSaved: url.searchParams.has('saved'),
});
