import { deps } from '#platform/server/deps.ts';
import { readPublicPractice } from '#programme/outcomes/server/public-practices.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, params }) => ({
	found: await readPublicPractice(deps(), actor, params.slug),
	origin: deps().origin,
});
