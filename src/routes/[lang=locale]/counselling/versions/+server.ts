import { deps } from '#platform/server/deps.ts';
import { answerJson, readJson } from '#platform/server/http/json-response.ts';
import { handing } from '#programme/cards/handing.ts';
import { putVersion } from '#programme/cards/server/api.ts';
import type { RequestHandler } from './$types';

/** Takes a sealed version; handed in twice, it is there once. */
export const POST: RequestHandler = ({ request, locals: { actor } }) =>
	answerJson(async () => {
		const { version, ...input } = await readJson(request, handing);
		const sealed = new Uint8Array(Buffer.from(version.sealed, 'base64'));
		return putVersion(deps(), actor, { ...input, version: { ...version, sealed } });
	});
