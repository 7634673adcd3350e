import { deps } from '#platform/server/deps.ts';
import { calendarHeaders, polledFile, publicFor15Minutes } from '#platform/server/http/polled-file.ts';
import { publicCalendar } from '#programme/calendars/server/api.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ request, locals: { actor } }) =>
	polledFile(request, await publicCalendar(deps(), actor), { ...calendarHeaders(), ...publicFor15Minutes });
