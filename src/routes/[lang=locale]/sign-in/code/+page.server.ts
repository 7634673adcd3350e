import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { visitOf } from '#platform/server/http/visit.ts';
import { secondStepCookie } from '#platform/server/session/cookies.ts';
import { codeForm, safeNext } from '#programme/people/account.ts';
import { confirmSignIn } from '#programme/people/server/doors.ts';
import { parseForm } from '#shared/form.ts';
import { enter } from '../enter.ts';

export const load = ({ locals, url, cookies }) => {
	const next = safeNext(url.searchParams.get('next'), locals.locale);
	if (locals.actor.kind === 'account') redirect(303, next);
	if (!cookies.get(secondStepCookie(deps().origin))) redirect(303, `/${locals.locale}/sign-in`);
	return { next };
};

export const actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const result = await submit(form, parseForm(codeForm, form), (input) =>
			confirmSignIn(deps(), visitOf(event), input, event.locals.locale),
		);
		if (!result.ok) return result.refusal;
		return enter(event, result.value, form.get('next'));
	},
};
