import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { refuse } from '#platform/server/http/form-action.ts';
import { isFault } from '#shared/fault.ts';
import { gateCookie, gateCookieDays } from '#programme/checkin/gate.ts';
import { gateLink, openGate } from '#programme/checkin/server/api.ts';
import { cookiePrefix } from '#platform/server/session/cookies.ts';
import type { Actions, PageServerLoad } from './$types';

/** Looking at the link uses nothing up: what previews links must not become the gate. */
export const load: PageServerLoad = async ({ params: { secret }, locals: { actor }, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
	const link = await gateLink(deps(), actor, { secret }).catch((error: unknown) => {
		if (isFault(error)) return null;
		throw error;
	});
	return { link };
};

export const actions: Actions = {
	default: async ({ request, params: { secret }, locals: { actor, locale }, cookies }) => {
		try {
			const { device } = await openGate(deps(), actor, { secret });
			const { origin } = deps();
			cookies.set(`${cookiePrefix(origin)}.${gateCookie}`, device, {
				path: '/',
				httpOnly: true,
				sameSite: 'strict',
				secure: origin.startsWith('https:'),
				maxAge: gateCookieDays * 24 * 60 * 60,
			});
		} catch (error) {
			if (!isFault(error)) throw error;
			return refuse(await request.formData(), error.reason, [], 410);
		}
		redirect(303, `/${locale}/gate`);
	},
};
