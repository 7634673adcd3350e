import { eq } from 'drizzle-orm';
import type { Deps } from '#platform/server/deps.ts';
import { spend } from '#platform/server/limits/spend.ts';
import { authThrough } from '#platform/server/session/auth.ts';
import { sessionCookie } from '#platform/server/session/cookies.ts';
import { accountSession } from '#platform/server/session/tables.ts';
import { ask, networkLimit, type Answer, type Visit } from '#platform/server/session/visit.ts';
import { Fault } from '#shared/fault.ts';
import { isLocale, type Locale } from '#shared/locale.ts';
import type { ProviderRefusal } from '../../account.ts';
import { actorOf } from '../access/actor.ts';
import { doorkeeper, openSessionFor } from './link.ts';
import { auditAccount } from './sign-in.ts';
import { twoFactorState } from './two-factor.ts';

/** Milliseconds that a provider is waited for. */
const patience = 10_000;

/** The address at the identity provider to send the browser to; it comes back to `next`. `provider_away` if it is. */
export async function goToProvider(
	deps: Deps,
	visit: Visit,
	{ provider, next }: { readonly provider: string; readonly next: string },
	locale: Locale,
): Promise<Answer<string>> {
	const auth = authThrough(deps, provider);
	if (!auth) throw new Fault('missing', 'not_found');
	await spend(deps, networkLimit('provider', visit));
	const asked = async () =>
		ask(
			'provider_away',
			(await auth).api.signInSocial({
				body: {
					provider,
					callbackURL: next,
					errorCallbackURL: signInPage(locale, { next }),
					disableRedirect: true,
				},
				headers: visit.headers,
				returnHeaders: true,
			}),
		);
	const { cookies, value } = await inTime(asked());
	if (!value.url) throw new Fault('unavailable', 'provider_away');
	return { cookies, value: value.url };
}

/**
 * The way back from the identity provider: a redirect with cookies to where one wanted to go, by way of the second step
 * if the account has one; or to the page of signing in, which says what was wrong.
 */
export async function backFromProvider(
	deps: Deps,
	visit: Visit,
	{ provider, request }: { readonly provider: string; readonly request: Request },
	asked: Locale,
): Promise<Response> {
	const auth = authThrough(deps, provider);
	if (!auth) throw new Fault('missing', 'not_found');
	await spend(deps, networkLimit('provider', visit));
	const path = new URL(request.url);
	// The host of the request says nothing: the address is made anew from the configured one.
	const url = new URL(path.pathname + path.search, deps.origin);
	const answered = async () => (await auth).handler(new Request(url, { headers: visit.headers }));
	const answer = await inTime(answered()).catch(() => undefined);
	const to = new URL(answer?.headers.get('location') ?? '?error=late', url);
	const [, first] = to.pathname.split('/');
	const locale = isLocale(first) ? first : asked;
	const error = to.searchParams.get('error');
	const { session } = await actorOf(deps, sessionIn(deps, answer), locale);
	if (!answer || error !== null || !session)
		return redirect(
			signInPage(locale, { provider: refusalOf(error), next: to.searchParams.get('next') ?? '' }),
			answer,
		);
	if ((await twoFactorState(deps, session)) === 'on') {
		// The library asks for the second step after a password only: this session is ended before anybody has it.
		await deps.db.as(doorkeeper, (tx) => tx.delete(accountSession).where(eq(accountSession.id, session.id)));
		const { cookies } = await openSessionFor(deps, visit, session.accountId, locale);
		const next = encodeURIComponent(to.pathname + to.search);
		return redirect(`/${locale}/sign-in/code?next=${next}`, undefined, cookies);
	}
	await auditAccount(deps, session.accountId, 'sign-in', locale);
	return redirect(to.pathname + to.search, answer);
}

/**
 * What the page says. An address that has no account and one that the provider has not confirmed are told alike:
 * otherwise whoever may call themselves anything there could ask who has access here.
 */
function refusalOf(error: string | null): ProviderRefusal {
	if (error === 'access_denied') return 'cancelled';
	const isStranger = ['signup_disabled', 'account_not_linked', 'email_not_found'].includes(error ?? '');
	return isStranger ? 'no_access' : 'failed';
}

function signInPage(locale: Locale, query: Readonly<Record<string, string>>): string {
	return `/${locale}/sign-in?${new URLSearchParams(query)}`;
}

function sessionIn(deps: Deps, answer: Response | undefined): string {
	const name = `${sessionCookie(deps.origin)}=`;
	const cookie = answer?.headers.getSetCookie().find((one) => one.startsWith(name));
	return decodeURIComponent(cookie?.slice(name.length).split(';')[0] ?? '');
}

function redirect(location: string, answer?: Response, more: readonly string[] = []): Response {
	const headers = new Headers({ location });
	for (const line of [...(answer?.headers.getSetCookie() ?? []), ...more]) headers.append('set-cookie', line);
	return new Response(null, { status: 303, headers });
}

/** Some providers take a request and never answer. */
function inTime<T>(work: Promise<T>): Promise<T> {
	const late = new Promise<never>((_, reject) => {
		const give = () => reject(new Fault('unavailable', 'provider_away'));
		AbortSignal.timeout(patience).addEventListener('abort', give, { once: true });
	});
	return Promise.race([work, late]);
}
