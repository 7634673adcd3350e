import { deps } from '#platform/server/deps.ts';
import { getSection, sectionHistory } from '#programme/concepts/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id, part }, locals: { actor } }) => ({
	detail: await getSection(deps(), actor, { conceptId: id, id: part }),
	versions: await sectionHistory(deps(), actor, { conceptId: id, id: part }),
});
