import { deps } from '#platform/server/deps.ts';
import { printBrochure } from '#programme/results/server/api.ts';

export const GET = async ({ locals: { locale }, request }) => {
	const { pdf, hash, name } = await printBrochure(deps(), { locale });
	const headers = {
		etag: `"${hash}"`,
		// Kept by browsers, but asked for each time: a record may have changed.
		'cache-control': 'public, no-cache',
	};
	if (request.headers.get('if-none-match')?.includes(headers.etag))
		return new Response(null, { status: 304, headers });
	return new Response(new Uint8Array(pdf), {
		headers: {
			...headers,
			'content-type': 'application/pdf',
			'content-length': String(pdf.length),
			'content-disposition': `attachment; filename="${name}"`,
		},
	});
};
