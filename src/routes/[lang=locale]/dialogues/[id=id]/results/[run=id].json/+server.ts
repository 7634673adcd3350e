import { json } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { resultsJson } from '#programme/dialogues/server/api.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals: { actor } }) =>
	json(await resultsJson(deps(), actor, { id: params.id, runId: params.run }));
