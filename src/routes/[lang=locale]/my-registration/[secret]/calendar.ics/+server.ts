import { deps } from '#platform/server/deps.ts';
import { calendarHeaders, polledFile, privatelyKept } from '#platform/server/http/polled-file.ts';
import { registrationCalendar } from '#programme/calendars/server/api.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ request, params, locals: { actor } }) => {
	const file = await registrationCalendar(deps(), actor, { secret: params.secret });
	return polledFile(request, file, { ...calendarHeaders('koprue'), ...privatelyKept });
};
