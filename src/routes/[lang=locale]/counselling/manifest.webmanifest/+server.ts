import { manifestResponse } from '#platform/server/http/device-app.ts';
import { translator } from '#shared/messages.ts';
import { counsellingWords } from '#programme/cards/messages/counselling/index.ts';
import type { RequestHandler } from './$types';

/** Lets a device put counselling on its home screen. */
export const GET: RequestHandler = ({ locals: { locale } }) =>
	manifestResponse({
		name: translator(counsellingWords, locale)('counselling'),
		path: '/counselling',
		locale,
	});
