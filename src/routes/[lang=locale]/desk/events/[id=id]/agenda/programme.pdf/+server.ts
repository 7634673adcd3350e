import { redirect } from '@sveltejs/kit';
import { isFault } from '#shared/fault.ts';
import { deps } from '#platform/server/deps.ts';
import { pdfResponse } from '#platform/server/http/pdf-response.ts';
import { printDeskProgramme } from '#programme/events/server/api.ts';

export const GET = async ({ locals: { actor }, params: { lang, id }, request, url }) => {
	const withClosed = url.searchParams.has('all');
	const print = await printDeskProgramme(deps(), actor, { id, withClosed }).catch((error: unknown) => {
		// The page says why, and can be printed instead.
		if (isFault(error) && error.kind !== 'missing' && error.kind !== 'forbidden')
			redirect(303, `/${lang}/desk/events/${id}/agenda?refused`);
		throw error;
	});
	return pdfResponse(request, print, 'private');
};
