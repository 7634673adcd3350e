import { deps } from '#platform/server/deps.ts';
import { myPartFile } from '#programme/concepts/server/api.ts';
import { ballotOf } from '#programme/dialogues/server/api.ts';
import type { RequestHandler } from './$types';

/** All that is kept of one's own ballot, with what became of it, to take along. */
export const GET: RequestHandler = async ({ params: { id }, locals: { actor }, cookies }) => {
	const body = await myPartFile(deps(), actor, { id, ballot: ballotOf(deps(), id, cookies) });
	return new Response(JSON.stringify(body, null, '\t'), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': 'attachment; filename="my-part.json"',
			'cache-control': 'private, no-store',
		},
	});
};
