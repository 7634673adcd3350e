import type { Deps } from '#platform/server/deps.ts';
import { spend } from '#platform/server/limits/spend.ts';
import { authOf, providersOf } from '#platform/server/session/auth.ts';
import { sessionCookie } from '#platform/server/session/cookies.ts';
import { ask, networkLimit, type Answer, type Visit } from '#platform/server/session/visit.ts';
import { Fault } from '#shared/fault.ts';
import type { Locale } from '#shared/locale.ts';
import { actorOf } from '../access/actor.ts';
import { auditAccount } from './sign-in.ts';

/** The address at the identity provider to send the browser to; it comes back to `next`. */
export async function goToProvider(
	deps: Deps,
	visit: Visit,
	{ provider, next }: { readonly provider: string; readonly next: string },
	locale: Locale,
): Promise<Answer<string>> {
	if (!providersOf().some(({ id }) => id === provider)) throw new Fault('missing', 'not_found');
	await spend(deps, networkLimit('provider', visit));
	const { cookies, value } = await ask(
		'provider_failed',
		(await authOf(deps)).api.signInSocial({
			body: {
				provider,
				callbackURL: next,
				errorCallbackURL: `/${locale}/sign-in`,
				disableRedirect: true,
			},
			headers: visit.headers,
			returnHeaders: true,
		}),
	);
	if (!value.url) throw new Fault('unavailable', 'provider_failed');
	return { cookies, value: value.url };
}

/** The way back from the identity provider: the library's own answer, a redirect with cookies. */
export async function backFromProvider(
	deps: Deps,
	visit: Visit,
	request: Request,
	locale: Locale,
): Promise<Response> {
	await spend(deps, networkLimit('provider', visit));
	const path = new URL(request.url);
	// The host of the request says nothing: the address is made anew from the configured one.
	const url = new URL(path.pathname + path.search, deps.origin);
	const answer = await (
		await authOf(deps)
	).handler(new Request(url, { method: request.method, headers: visit.headers }));
	const name = `${sessionCookie(deps.origin)}=`;
	const cookie = answer.headers.getSetCookie().find((one) => one.startsWith(name));
	const value = decodeURIComponent(cookie?.slice(name.length).split(';')[0] ?? '');
	const { session } = await actorOf(deps, value, locale);
	if (session) await auditAccount(deps, session.accountId, 'sign-in', locale);
	return answer;
}
