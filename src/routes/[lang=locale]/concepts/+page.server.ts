import { deps } from '#platform/server/deps.ts';
import { listPublicConcepts } from '#programme/concepts/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor } }) => listPublicConcepts(deps(), actor);
