import { deps } from '#platform/server/deps.ts';
import { answerJson } from '#platform/server/http/json-response.ts';
import { polledFile } from '#platform/server/http/polled-file.ts';
import { readStanding } from '#programme/cards/server/api.ts';
import type { RequestHandler } from './$types';

const headers = { 'content-type': 'application/json', 'cache-control': 'private, no-store' };

/** What a device compares its own cases with, every half minute: nothing is sent again that has not changed. */
export const GET: RequestHandler = ({ locals: { actor }, request }) =>
	answerJson(async () => polledFile(request, JSON.stringify(await readStanding(deps(), actor)), headers));
