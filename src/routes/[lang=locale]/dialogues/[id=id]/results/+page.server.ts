import { deps } from '#platform/server/deps.ts';
import { readResults } from '#programme/dialogues/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor } }) => ({
	results: await readResults(deps(), actor, { id: params.id }),
});
