import { deps } from '#platform/server/deps.ts';
import { programmePolicy } from '#programme/projects/policy.ts';
import { programmeToChange } from '#programme/projects/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, url }) => ({
	...(await programmeToChange(deps(), actor)),
	mayChange: programmePolicy.change(actor, undefined),
	isSaved: url.searchParams.has('saved'),
});
