/**
 * A film or a sound, whole or the part that is asked for: players of some browsers ask for parts, and play nothing without. Of several
 * parts at once the whole is given, as the rules allow.
 */
export function mediaResponse(
	{ type, bytes }: { readonly type: string; readonly bytes: Buffer },
	range: string | null,
	headers: Readonly<Record<string, string>>,
): Response {
	const all = { 'content-type': type, 'accept-ranges': 'bytes', ...headers };
	const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
	if (first === '' && last === '')
		return new Response(new Uint8Array(bytes), {
			headers: { ...all, 'content-length': String(bytes.length) },
		});
	const from = first === '' ? Math.max(0, bytes.length - Number(last)) : Number(first);
	const to = first === '' || last === '' ? bytes.length - 1 : Math.min(Number(last), bytes.length - 1);
	if (from > to)
		return new Response(null, {
			status: 416,
			headers: { ...all, 'content-range': `bytes */${bytes.length}` },
		});
	const part = new Uint8Array(bytes.subarray(from, to + 1));
	return new Response(part, {
		status: 206,
		headers: {
			...all,
			'content-length': String(part.length),
			'content-range': `bytes ${from}-${to}/${bytes.length}`,
		},
	});
}
