import { deps } from '#platform/server/deps.ts';
import { answerJson } from '#platform/server/http/json-response.ts';
import { readVersion } from '#programme/cards/server/api.ts';
import type { RequestHandler } from './$types';

/** The bytes of one version, sealed as they came. */
export const GET: RequestHandler = ({ params: { version }, locals: { actor } }) =>
	answerJson(async () => {
		const sealed = await readVersion(deps(), actor, { id: version });
		return new Response(new Uint8Array(sealed), { headers: { 'content-type': 'application/octet-stream' } });
	});
