import { deps } from '#platform/server/deps.ts';
import { refuse, submit } from '#platform/server/http/form-action.ts';
import { visitOf } from '#platform/server/http/visit.ts';
import { safeNext } from '#programme/people/account.ts';
import { isLinkGood, signInByLink } from '#programme/people/server/doors.ts';
import { enter } from '../enter.ts';

export const load = async ({ locals, url }) => {
	const token = url.searchParams.get('token') ?? '';
	return {
		token,
		next: safeNext(url.searchParams.get('next'), locals.locale),
		isGood: await isLinkGood(deps(), 'sign-in', token),
	};
};

export const actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const token = form.get('token');
		if (typeof token !== 'string') return refuse(form, 'link_used_up');
		const result = await submit(form, { ok: true, value: { token } }, (input) =>
			signInByLink(deps(), visitOf(event), input, event.locals.locale),
		);
		if (!result.ok) return result.refusal;
		return enter(event, result.value, form.get('next'));
	},
};
