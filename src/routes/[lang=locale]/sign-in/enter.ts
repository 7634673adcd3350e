import { redirect, type RequestEvent } from '@sveltejs/kit';
import { setCookies } from '#platform/server/http/visit.ts';
import { safeNext } from '#programme/people/account.ts';
import type { SignedIn } from '#programme/people/server/doors.ts';

/** The cookies to the browser, and the browser to where it wanted to go, by way of the second step if there is one. */
export function enter(
	{ cookies, locals }: Pick<RequestEvent, 'cookies' | 'locals'>,
	signedIn: SignedIn,
	wanted: FormDataEntryValue | null,
): never {
	setCookies(cookies, signedIn.cookies);
	const next = safeNext(typeof wanted === 'string' ? wanted : null, locals.locale);
	if (!signedIn.needsCode) redirect(303, next);
	redirect(303, `/${locals.locale}/sign-in/code?next=${encodeURIComponent(next)}`);
}
