import { deps } from '#platform/server/deps.ts';
import { csvResponse } from '#platform/server/http/csv-response.ts';
import { resultsCsv } from '#programme/dialogues/server/api.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals: { actor } }) =>
	csvResponse({
		name: `koprue-dialogue-${params.run}.csv`,
		text: await resultsCsv(deps(), actor, { id: params.id, runId: params.run }),
	});
