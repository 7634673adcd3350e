import type { Cookies, RequestEvent } from '@sveltejs/kit';
import type { Visit } from '../session/visit.ts';

/**
 * What signing in may know of a request. The address is that of the connection, or what a proxy says of it if the
 * operator has named the header that their proxy sets (`ADDRESS_HEADER`, `XFF_DEPTH`).
 */
export function visitOf({
	request,
	getClientAddress,
}: Pick<RequestEvent, 'request' | 'getClientAddress'>): Visit {
	return { headers: request.headers, address: getClientAddress() };
}

/** Hands `Set-Cookie` lines of the sign-in library on to the browser. */
export function setCookies(cookies: Cookies, lines: readonly string[]): void {
	for (const line of lines) {
		const [pair = '', ...attributes] = line.split(/;\s*/);
		const at = pair.indexOf('=');
		const given = new Map(
			attributes.map((attribute) => {
				const [name = '', value = ''] = attribute.split('=');
				return [name.toLowerCase(), value];
			}),
		);
		const maxAge = given.get('max-age');
		cookies.set(pair.slice(0, at), decodeURIComponent(pair.slice(at + 1)), {
			path: '/',
			httpOnly: true,
			sameSite: 'lax',
			secure: given.has('secure'),
			...(maxAge === undefined ? {} : { maxAge: Number(maxAge) }),
		});
	}
}
