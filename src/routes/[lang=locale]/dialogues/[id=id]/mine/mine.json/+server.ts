import { deps } from '#platform/server/deps.ts';
import { ballotOf, readMyPart } from '#programme/dialogues/server/api.ts';
import type { RequestHandler } from './$types';

/** All that is kept of one's own ballot, to take along. */
export const GET: RequestHandler = async ({ params: { id }, locals: { actor }, cookies }) => {
	const { dialogue, category, answers, votes, statements } = await readMyPart(deps(), actor, {
		id,
		ballot: ballotOf(deps(), id, cookies),
	});
	const body = { dialogue: { id, question: dialogue.question }, category, answers, votes, statements };
	return new Response(JSON.stringify(body, null, '\t'), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': 'attachment; filename="my-part.json"',
			'cache-control': 'private, no-store',
		},
	});
};
