import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { setCookies, visitOf } from '#platform/server/http/visit.ts';
import { safeNext } from '#programme/people/account.ts';
import { goToProvider } from '#programme/people/server/doors.ts';

/** Goes to the identity provider. A link, not a form: the content security policy lets no form leave the site. */
export const GET = async (event) => {
	const { locals, params, url, cookies } = event;
	const wanted = { provider: params.provider, next: safeNext(url.searchParams.get('next'), locals.locale) };
	const { cookies: lines, value } = await goToProvider(deps(), visitOf(event), wanted, locals.locale);
	setCookies(cookies, lines);
	redirect(303, value, { external: true });
};
