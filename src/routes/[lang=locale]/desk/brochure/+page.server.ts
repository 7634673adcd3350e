import { deps } from '#platform/server/deps.ts';
import { reviewBrochure } from '#programme/results/server/api.ts';

export const load = async ({ locals: { actor } }) => ({ review: await reviewBrochure(deps(), actor) });
