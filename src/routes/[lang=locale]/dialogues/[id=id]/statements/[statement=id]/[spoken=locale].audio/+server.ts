import { deps } from '#platform/server/deps.ts';
import { mediaResponse } from '#platform/server/http/media-response.ts';
import { readRecording } from '#programme/dialogues/server/api.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({
	params: { id, statement, spoken },
	request,
	locals: { actor },
}) =>
	mediaResponse(
		await readRecording(deps(), actor, { id, statementId: statement, locale: spoken }),
		request.headers.get('range'),
		{ 'cache-control': 'public, max-age=300' },
	);
