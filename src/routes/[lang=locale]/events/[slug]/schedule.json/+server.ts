import { deps } from '#platform/server/deps.ts';
import { polledFile, publicFor15Minutes } from '#platform/server/http/polled-file.ts';
import { eventSchedule } from '#programme/calendars/server/api.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ request, params: { slug }, locals: { actor } }) => {
	const file = await eventSchedule(deps(), actor, { slug, format: 'json' });
	return polledFile(request, file, { 'content-type': 'application/json', ...publicFor15Minutes });
};
