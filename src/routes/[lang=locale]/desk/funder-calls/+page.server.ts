import { deps } from '#platform/server/deps.ts';
import { callPolicy } from '#programme/sketches/policy.ts';
import { listCalls } from '#programme/sketches/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, url }) => ({
	calls: await listCalls(deps(), actor),
	mayCreate: callPolicy.create(actor, undefined),
	removed: url.searchParams.get('removed'),
});
