import { deps } from '#platform/server/deps.ts';
import { answerJson } from '#platform/server/http/json-response.ts';
import { readCardMedium } from '#programme/cards/server/api.ts';
import type { RequestHandler } from './$types';

/** A photo on a card of the asking counsellor's centre. The device keeps it itself, locked. */
export const GET: RequestHandler = ({ params: { photo }, locals: { actor } }) =>
	answerJson(async () => {
		const bytes = await readCardMedium(deps(), actor, 'photo', photo);
		return new Response(new Uint8Array(bytes), {
			headers: { 'content-type': 'image/jpeg', 'cache-control': 'private, no-store' },
		});
	});
