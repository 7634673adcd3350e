import { createHash } from 'node:crypto';

/**
 * A file that programs ask for again and again: who has it already is told so with 304 and no body (RFC 9110, 13.1.2). Its tag is
 * made from the octets, so it is right whatever they were made from.
 */
export function polledFile(
	request: Request,
	body: string,
	headers: Readonly<Record<string, string>>,
): Response {
	const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
	const told = { ...headers, etag: tag };
	const known = (request.headers.get('if-none-match') ?? '').split(',').map((one) => one.trim());
	const isKnown = known.some((one) => one === '*' || one.replace(/^W\//, '') === tag.slice(2));
	return isKnown ? new Response(null, { status: 304, headers: told }) : new Response(body, { headers: told });
}

/** Public files may be kept on the way for a quarter of an hour. */
export const publicFor15Minutes = { 'cache-control': 'public, max-age=900' } as const;

/** What a secret address opens: kept by the one who asks alone, shown by no search engine. */
export const privatelyKept = { 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' } as const;

/** An iCalendar file; with a name, a browser saves it. */
export function calendarHeaders(name?: string): Record<string, string> {
	return {
		'content-type': 'text/calendar; charset=utf-8',
		...(name ? { 'content-disposition': `attachment; filename="${name}.ics"` } : {}),
	};
}
