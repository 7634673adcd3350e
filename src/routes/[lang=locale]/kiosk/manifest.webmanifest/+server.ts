import { manifestResponse } from '#platform/server/http/device-app.ts';
import { translator } from '#shared/messages.ts';
import { kioskWords } from '#programme/dialogues/messages/kiosk/index.ts';
import type { RequestHandler } from './$types';

/** Lets a device put the kiosk on its home screen. */
export const GET: RequestHandler = ({ locals: { locale } }) =>
	manifestResponse({ name: translator(kioskWords, locale)('kiosk_name'), path: '/kiosk', locale });
