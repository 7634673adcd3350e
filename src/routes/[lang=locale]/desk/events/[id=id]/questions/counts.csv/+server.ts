import { deps } from '#platform/server/deps.ts';
import { csvResponse } from '#platform/server/http/csv-response.ts';
import { exportCounts } from '#programme/questions/server/api.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals: { actor } }) => {
	return csvResponse(await exportCounts(deps(), actor, { eventId: params.id }));
};
