import { deps } from '#platform/server/deps.ts';
import { mediaResponse } from '#platform/server/http/media-response.ts';
import { readTrainingVideo } from '#programme/cards/server/api.ts';
import type { RequestHandler } from './$types';

/** A film, for those who see it; no browser's other pages get at it. */
export const GET: RequestHandler = async ({ params: { id }, request, locals: { actor } }) =>
	mediaResponse(await readTrainingVideo(deps(), actor, { id }), request.headers.get('range'), {
		'cross-origin-resource-policy': 'same-origin',
	});
