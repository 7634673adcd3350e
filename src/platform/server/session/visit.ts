import type { APIError } from 'better-auth/api';
import { Fault } from '#shared/fault.ts';
import { network } from '../limits/network.ts';

/** What signing in knows of the request: its headers (cookies among them) and the network address it came from. */
export type Visit = { readonly headers: Headers; readonly address: string };

/** `Set-Cookie` headers for the browser, with what came of the call. */
export type Answer<T> = { readonly cookies: readonly string[]; readonly value: T };

/** Calls the sign-in library; what it refuses becomes a fault with the given reason, never its own words. */
export async function ask<T>(
	reason: string,
	call: Promise<{ readonly headers: Headers; readonly response: T }>,
): Promise<Answer<T>> {
	try {
		const { headers, response } = await call;
		return { cookies: headers.getSetCookie(), value: response };
	} catch (error) {
		if (!isApiError(error)) throw error;
		const code = error.body?.code ?? '';
		if (code === 'ACCOUNT_TEMPORARILY_LOCKED' || code === 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE')
			throw new Fault('limit', 'too_many_codes');
		if (code === 'SESSION_NOT_FRESH') throw new Fault('forbidden', 'sign_in_again');
		throw new Fault('invalid', reason);
	}
}

/** By its name, so that the library is not loaded only to know its errors. */
function isApiError(error: unknown): error is InstanceType<typeof APIError> {
	return error instanceof Error && error.name === 'APIError';
}

export const quarter = 15 * 60;

/** Attempts of anybody from one network, whatever they try: a whole town hall may stand behind one address. */
export function networkLimit(purpose: string, visit: Visit, most = 100) {
	return { purpose: `${purpose}.network`, subject: network(visit.address), most, seconds: quarter };
}
