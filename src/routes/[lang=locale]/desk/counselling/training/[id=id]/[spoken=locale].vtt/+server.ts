import { deps } from '#platform/server/deps.ts';
import { readTrainingCaptions } from '#programme/cards/server/api.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params: { id, spoken }, locals: { actor } }) =>
	new Response(await readTrainingCaptions(deps(), actor, { id, locale: spoken }), {
		headers: { 'content-type': 'text/vtt; charset=utf-8' },
	});
