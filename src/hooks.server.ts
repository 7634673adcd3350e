import { redirect } from '@sveltejs/kit';
import { sequence, type Handle, type HandleServerError } from '@sveltejs/kit/hooks';
import { actorOf, type Known } from '#programme/people/server/access/actor.ts';
import { configuredOrigin, deps } from '#platform/server/deps.ts';
import { sessionCookie } from '#platform/server/session/cookies.ts';
import { Fault, faultStatus, isFault } from '#shared/fault.ts';
import { direction, isLocale, negotiateLocale } from '#shared/locale.ts';
import { asFault } from '#platform/server/database/away.ts';
import { logError } from '#platform/server/log/log.ts';
import { guards } from './guards.ts';

/** The configured address, never the request's Host header. */
const origin = configuredOrigin(process.env);

/** The language is the page's; elsewhere what the reader chose before, or what their browser asks for. */
const language: Handle = ({ event, resolve }) => {
	const { lang } = event.params;
	const chosen = event.cookies.get('lang');
	event.locals.locale = isLocale(lang)
		? lang
		: isLocale(chosen)
			? chosen
			: negotiateLocale(event.request.headers.get('accept-language'));
	return resolve(event, {
		preload: ({ type }) => type === 'css' || (type === 'js' && !comesFromTheDevice(event.route.id)),
		transformPageChunk: ({ html }) =>
			html
				.replace('%koprue.lang%', event.locals.locale)
				.replace('%koprue.dir%', direction(event.locals.locale)),
	});
};

/**
 * Where a service worker answers, Chromium now and then gives up what a page asks for ahead, and then refuses the same file when the page
 * imports it. These pages ask for their files when they need them: on the device they are near enough.
 */
const comesFromTheDevice = (route: string | null) => route?.startsWith('/[lang=locale]/counselling') ?? false;

/** Who asks, from the session cookie. Without one no query is made: public pages stay fast. */
const identity: Handle = async ({ event, resolve }) => {
	const { locale } = event.locals;
	const cookie = event.cookies.get(sessionCookie(origin));
	const known: Known = cookie
		? await actorOf(deps(), cookie, locale)
		: { actor: { kind: 'visitor', locale }, session: null };
	Object.assign(event.locals, known);
	return resolve(event);
};

/** Nothing is open that is not listed: a route without a guard answers like a missing page. */
const guard: Handle = ({ event, resolve }) => {
	const { id } = event.route;
	if (id === null) return resolve(event);
	const { enter } = guards[id];
	if (enter(event.locals.actor, undefined)) return resolve(event);
	if (event.locals.actor.kind !== 'visitor') throw new Fault('forbidden', 'not_allowed');
	if (!['GET', 'HEAD'].includes(event.request.method) || id.startsWith('/api/'))
		throw new Fault('signed-out', 'sign_in_first');
	const next = encodeURIComponent(event.url.pathname + event.url.search);
	redirect(303, `/${event.locals.locale}/sign-in?next=${next}`);
};

/** A page made for somebody signed in must not stay in a shared or a borrowed browser's cache. */
const privacy: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	if (event.locals.actor.kind === 'account') response.headers.set('cache-control', 'private, no-store');
	return response;
};

export const handle: Handle = sequence(language, identity, privacy, guard);

export const handleError: HandleServerError = ({ kind, error: thrown, event }) => {
	const error = asFault(thrown);
	if (isFault(error)) return { status: faultStatus[error.kind], message: error.kind, reason: error.reason };
	if (kind === 'unknown') logError('page failed', error, { route: event.route.id });
	return undefined;
};
