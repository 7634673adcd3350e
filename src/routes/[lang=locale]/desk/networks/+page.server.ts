import { deps } from '#platform/server/deps.ts';
import { networkPolicy } from '#programme/networks/policy.ts';
import { listNetworks } from '#programme/networks/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, url }) => ({
	removed: url.searchParams.get('removed'),
	networks: await listNetworks(deps(), actor),
	mayCreate: networkPolicy.create(actor, undefined),
});
