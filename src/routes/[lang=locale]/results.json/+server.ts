import { json } from '@sveltejs/kit';
import { Fault } from '#shared/fault.ts';
import { deps } from '#platform/server/deps.ts';
import { latestRelease } from '#programme/results/server/api.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { actor } }) => {
	const release = await latestRelease(deps(), actor);
	if (!release) throw new Fault('missing', 'not_found');
	return json(release);
};
