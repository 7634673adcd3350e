/**
 * A printed document as a download. Browsers keep it, but ask for it each time: a record may have changed. What not everybody may
 * see is kept by nobody in between.
 */
export function pdfResponse(
	request: Request,
	print: { readonly pdf: Buffer; readonly hash: string; readonly name: string },
	audience: 'public' | 'private',
): Response {
	const headers = { etag: `"${print.hash}"`, 'cache-control': `${audience}, no-cache` };
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
}
