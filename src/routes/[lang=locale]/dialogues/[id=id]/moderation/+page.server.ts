import { deps } from '#platform/server/deps.ts';
import { readModeration } from '#programme/dialogues/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor } }) =>
	readModeration(deps(), actor, { id });
