import { deps } from '#platform/server/deps.ts';
import { answerJson } from '#platform/server/http/json-response.ts';
import { readCardPhoto } from '#programme/cards/server/api.ts';
import type { RequestHandler } from './$types';

/** A photo on a card of the asking counsellor's centre. The device keeps it itself, locked. */
export const GET: RequestHandler = ({ params: { photo }, locals: { actor } }) =>
	answerJson(async () => {
		const bytes = await readCardPhoto(deps(), actor, { id: photo });
		return new Response(new Uint8Array(bytes), {
			headers: { 'content-type': 'image/jpeg', 'cache-control': 'private, no-store' },
		});
	});
