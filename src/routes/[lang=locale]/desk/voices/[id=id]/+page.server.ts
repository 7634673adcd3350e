import { deps } from '#platform/server/deps.ts';
import { getVoice } from '#programme/outcomes/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => ({
	detail: await getVoice(deps(), actor, { id }),
	isSaved: url.searchParams.has('saved'),
});
