/** A table as a download. It may name people: it is kept by nobody in between. */
export function csvResponse({ name, text }: { readonly name: string; readonly text: string }): Response {
	return new Response(text, {
		headers: {
			'cache-control': 'private, no-store',
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${name}"`,
		},
	});
}
