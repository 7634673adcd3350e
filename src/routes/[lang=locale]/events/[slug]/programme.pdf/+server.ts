import { redirect } from '@sveltejs/kit';
import { isFault } from '#shared/fault.ts';
import { deps } from '#platform/server/deps.ts';
import { pdfResponse } from '#platform/server/http/pdf-response.ts';
import { printPublicProgramme } from '#programme/events/server/api.ts';

export const GET = async ({ locals: { locale }, params: { slug }, request }) => {
	const print = await printPublicProgramme(deps(), { slug, locale }).catch((error: unknown) => {
		// The page says why, and can be printed instead.
		if (isFault(error) && error.kind !== 'missing') redirect(303, `/${locale}/events/${slug}/agenda?refused`);
		throw error;
	});
	return pdfResponse(request, print, 'public');
};
