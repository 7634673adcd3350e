import { deps } from '#platform/server/deps.ts';
import { answerJson, readJson } from '#platform/server/http/json-response.ts';
import { counsellingStep } from '#programme/cards/handing.ts';
import { takeStep } from '#programme/cards/server/api.ts';
import type { RequestHandler } from './$types';

/** Steps of keys, centre and cases that are no version. */
export const POST: RequestHandler = ({ request, locals: { actor } }) =>
	answerJson(async () => takeStep(deps(), actor, await readJson(request, counsellingStep)));
