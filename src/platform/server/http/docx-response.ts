/** An office document as a download. It is made anew each time, and kept by nobody in between. */
export function docxResponse(document: { readonly bytes: Buffer; readonly name: string }): Response {
	return new Response(new Uint8Array(document.bytes), {
		headers: {
			'cache-control': 'private, no-store',
			'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
			'content-length': String(document.bytes.length),
			'content-disposition': `attachment; filename="${document.name}"`,
		},
	});
}
