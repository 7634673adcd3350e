import { deps } from '#platform/server/deps.ts';
import { answerJson } from '#platform/server/http/json-response.ts';
import { readStanding } from '#programme/cards/server/api.ts';
import type { RequestHandler } from './$types';

/** What a device compares its own cases with. */
export const GET: RequestHandler = ({ locals: { actor } }) => answerJson(() => readStanding(deps(), actor));
