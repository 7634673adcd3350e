import { redirect } from '@sveltejs/kit';
import { isFault } from '#shared/fault.ts';
import { deps } from '#platform/server/deps.ts';
import { printBrochure } from '#programme/results/server/api.ts';

export const GET = async ({ locals: { locale }, request }) => {
	const print = await printBrochure(deps(), { locale }).catch((error: unknown) => {
		// The page says why, and can be printed instead.
		if (isFault(error)) redirect(303, `/${locale}/brochure?refused=${error.reason}`);
		throw error;
	});
	const headers = {
		etag: `"${print.hash}"`,
		// Kept by browsers, but asked for each time: a record may have changed.
		'cache-control': 'public, no-cache',
	};
	if (request.headers.get('if-none-match')?.includes(headers.etag))
		return new Response(null, { status: 304, headers });
	return new Response(new Uint8Array(print.pdf), {
		headers: {
			...headers,
			'content-type': 'application/pdf',
			'content-length': String(print.pdf.length),
			'content-disposition': `attachment; filename="${print.name}"`,
		},
	});
};
