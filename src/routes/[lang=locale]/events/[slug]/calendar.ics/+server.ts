import { deps } from '#platform/server/deps.ts';
import { calendarHeaders, polledFile, publicFor15Minutes } from '#platform/server/http/polled-file.ts';
import { eventCalendar } from '#programme/calendars/server/api.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ request, params: { slug }, locals: { actor } }) => {
	const file = await eventCalendar(deps(), actor, slug);
	return polledFile(request, file, { ...calendarHeaders(slug), ...publicFor15Minutes });
};
