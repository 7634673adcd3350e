import { redirect } from '@sveltejs/kit';
import { isFault } from '#shared/fault.ts';
import { deps } from '#platform/server/deps.ts';
import { refuse } from '#platform/server/http/form-action.ts';
import { kioskCookieDays } from '#programme/dialogues/kiosk.ts';
import { kioskCookieName } from '#programme/dialogues/server/kiosk-cookie.ts';
import { kioskLink, openKiosk } from '#programme/dialogues/server/kiosks.ts';
import type { Actions, PageServerLoad } from './$types';

/** Looking at the link uses nothing up: what previews links must not become the kiosk. */
export const load: PageServerLoad = async ({ params: { secret }, locals: { actor }, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
	const link = await kioskLink(deps(), actor, { secret }).catch((error: unknown) => {
		if (isFault(error)) return null;
		throw error;
	});
	return { link };
};

export const actions: Actions = {
	default: async ({ request, params: { secret }, locals: { actor, locale }, cookies }) => {
		try {
			cookies.set(kioskCookieName(deps()), await openKiosk(deps(), actor, { secret }), {
				path: '/',
				httpOnly: true,
				sameSite: 'strict',
				secure: deps().origin.startsWith('https:'),
				maxAge: kioskCookieDays * 24 * 60 * 60,
			});
		} catch (error) {
			if (!isFault(error)) throw error;
			return refuse(await request.formData(), error.reason, [], 410);
		}
		redirect(303, `/${locale}/kiosk`);
	},
};
