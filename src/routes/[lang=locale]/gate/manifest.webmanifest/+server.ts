import { manifestResponse } from '#platform/server/http/device-app.ts';
import { translator } from '#shared/messages.ts';
import { messages } from '#programme/checkin/messages/index.ts';
import type { RequestHandler } from './$types';

/** Lets a device put the gate on its home screen. */
export const GET: RequestHandler = ({ locals: { locale } }) =>
	manifestResponse({ name: translator(messages, locale)('check_in'), path: '/gate', locale });
