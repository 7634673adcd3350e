import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * What the names of our cookies begin with. `__Host-` binds a cookie to this very host under https; browsers refuse it
 * over plain http, which only `http://localhost` uses.
 */
export function cookiePrefix(origin: string): string {
	return origin.startsWith('https:') ? '__Host-koprue' : 'koprue';
}

export function sessionCookie(origin: string): string {
	return `${cookiePrefix(origin)}.session_token`;
}

/** The token in a session cookie if it carries our signature; undefined otherwise. */
export function signedToken(cookie: string | undefined, secret: string): string | undefined {
	const dot = cookie?.lastIndexOf('.') ?? -1;
	if (!cookie || dot < 1) return undefined;
	const token = cookie.slice(0, dot);
	const given = Buffer.from(cookie.slice(dot + 1), 'base64');
	const expected = createHmac('sha256', secret).update(token).digest();
	return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined;
}

/** There between password and code. */
export function secondStepCookie(origin: string): string {
	return `${cookiePrefix(origin)}.two_factor`;
}
