import { deps } from '#platform/server/deps.ts';
import { getSketch, sketchHistory } from '#programme/sketches/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) => ({
	detail: await getSketch(deps(), actor, { id }),
	versions: await sketchHistory(deps(), actor, { id }),
});
