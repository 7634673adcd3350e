import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { refuse, submit } from '#platform/server/http/form-action.ts';
import { setCookies, visitOf } from '#platform/server/http/visit.ts';
import { safeNext } from '#programme/people/account.ts';
import { passkeyToSignIn, signInByPasskey } from '#programme/people/server/doors.ts';
import { enter } from '../enter.ts';

export const load = async (event) => {
	const { locals, url, cookies } = event;
	const next = safeNext(url.searchParams.get('next'), locals.locale);
	if (locals.actor.kind === 'account') redirect(303, next);
	const asked = await passkeyToSignIn(deps(), visitOf(event));
	setCookies(cookies, asked.cookies);
	return { next, options: asked.value };
};

export const actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const response = form.get('response');
		if (typeof response !== 'string') return refuse(form, 'passkey_failed');
		const result = await submit(form, { ok: true, value: { response } }, (input) =>
			signInByPasskey(deps(), visitOf(event), input, event.locals.locale),
		);
		if (!result.ok) return result.refusal;
		return enter(event, result.value, form.get('next'));
	},
};
