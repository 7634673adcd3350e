import { deps } from '#platform/server/deps.ts';
import { csvResponse } from '#platform/server/http/csv-response.ts';
import { exportSignUps } from '#programme/events/server/api.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals: { actor } }) => {
	const one = { eventId: params.id, sessionId: params.session };
	return csvResponse(await exportSignUps(deps(), actor, one));
};
