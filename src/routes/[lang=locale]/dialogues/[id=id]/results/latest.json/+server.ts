import { json } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { readLatestRun } from '#programme/dialogues/server/api.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals: { actor } }) =>
	json(
		{ run: await readLatestRun(deps(), actor, { id: params.id }) },
		{ headers: { 'cache-control': 'no-store' } },
	);
