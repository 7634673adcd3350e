import { deps } from '#platform/server/deps.ts';
import { calendarHeaders, polledFile, privatelyKept } from '#platform/server/http/polled-file.ts';
import { readFeed } from '#programme/calendars/server/api.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ request, params }) =>
	polledFile(request, await readFeed(deps(), params.secret), { ...calendarHeaders(), ...privatelyKept });
