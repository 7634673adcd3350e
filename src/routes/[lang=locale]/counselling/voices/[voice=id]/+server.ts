import { deps } from '#platform/server/deps.ts';
import { answerJson } from '#platform/server/http/json-response.ts';
import { readCardMedium } from '#programme/cards/server/api.ts';
import type { RequestHandler } from './$types';

/** A card of the asking counsellor's centre, read aloud. The device keeps it itself, locked, and plays it from memory. */
export const GET: RequestHandler = ({ params: { voice }, locals: { actor } }) =>
	answerJson(async () => {
		const bytes = await readCardMedium(deps(), actor, 'voice', voice);
		return new Response(new Uint8Array(bytes), {
			headers: { 'content-type': 'application/octet-stream', 'cache-control': 'private, no-store' },
		});
	});
