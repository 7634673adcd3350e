import { deps } from '#platform/server/deps.ts';
import { readRecording } from '#programme/dialogues/server/api.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params: { id, statement, spoken }, locals: { actor } }) => {
	const { type, bytes } = await readRecording(deps(), actor, { id, statementId: statement, locale: spoken });
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': type,
			'content-length': String(bytes.length),
			'cache-control': 'public, max-age=300',
		},
	});
};
