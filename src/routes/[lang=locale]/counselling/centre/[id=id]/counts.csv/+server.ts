import { deps } from '#platform/server/deps.ts';
import { csvResponse } from '#platform/server/http/csv-response.ts';
import { exportCentreCounts } from '#programme/cards/server/api.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals: { actor } }) =>
	csvResponse(await exportCentreCounts(deps(), actor, { centreId: params.id }));
