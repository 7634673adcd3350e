import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { setCookies, visitOf } from '#platform/server/http/visit.ts';
import { safeNext } from '#programme/people/account.ts';
import { goToProvider } from '#programme/people/server/doors.ts';
import { isFault } from '#shared/fault.ts';

/** Goes to the identity provider. A link, not a form: the content security policy lets no form leave the site. */
export const GET = async (event) => {
	const { locals, params, url, cookies } = event;
	const wanted = { provider: params.provider, next: safeNext(url.searchParams.get('next'), locals.locale) };
	const asked = await goToProvider(deps(), visitOf(event), wanted, locals.locale).catch((error: unknown) => {
		if (isFault(error) && error.reason === 'provider_away') return undefined;
		throw error;
	});
	if (!asked)
		redirect(
			303,
			`/${locals.locale}/sign-in?${new URLSearchParams({ provider: 'away', next: wanted.next })}`,
		);
	setCookies(cookies, asked.cookies);
	redirect(303, asked.value, { external: true });
};
