import { deps } from '#platform/server/deps.ts';
import { participantsInside } from '#programme/questions/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, params: { secret }, setHeaders }) => {
	// The address is a key: no cache between us and its holder may keep what it opens.
	setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
	return participantsInside(deps(), actor, { secret });
};
