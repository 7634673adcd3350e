import { redirect } from '@sveltejs/kit';
import { isFault } from '#shared/fault.ts';
import { deps } from '#platform/server/deps.ts';
import { pdfResponse } from '#platform/server/http/pdf-response.ts';
import { printBrochure } from '#programme/results/server/api.ts';

export const GET = async ({ locals: { locale }, request }) => {
	const print = await printBrochure(deps(), { locale }).catch((error: unknown) => {
		// The page says why, and can be printed instead.
		if (isFault(error)) redirect(303, `/${locale}/brochure?refused=${error.reason}`);
		throw error;
	});
	return pdfResponse(request, print, 'public');
};
