import { deps } from '#platform/server/deps.ts';
import { publicParticipants } from '#programme/questions/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, params, setHeaders }) => {
	// Whoever takes their consent back is gone from here at once, from every cache too.
	setHeaders({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
	return publicParticipants(deps(), actor, { slug: params.slug });
};
