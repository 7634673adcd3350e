import { fallbackLocale, isLocale } from '#shared/locale.ts';
import { deps } from '#platform/server/deps.ts';
import { pdfResponse } from '#platform/server/http/pdf-response.ts';
import { printSheets } from '#programme/dialogues/server/print-sheets.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params: { id }, locals: { actor }, url, request }) => {
	const language = url.searchParams.get('language');
	const print = await printSheets(deps(), actor, {
		id,
		batch: (url.searchParams.get('batch') ?? '').slice(0, 60),
		locale: isLocale(language) ? language : fallbackLocale,
		isPlain: url.searchParams.has('plain'),
	});
	return pdfResponse(request, print, 'private');
};
