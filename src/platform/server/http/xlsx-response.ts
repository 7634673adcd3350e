/** A workbook as a download. It is made anew each time, and kept by nobody in between. */
export function xlsxResponse(workbook: { readonly bytes: Buffer; readonly name: string }): Response {
	return new Response(new Uint8Array(workbook.bytes), {
		headers: {
			'cache-control': 'private, no-store',
			'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			'content-length': String(workbook.bytes.length),
			'content-disposition': `attachment; filename="${workbook.name}"`,
		},
	});
}
