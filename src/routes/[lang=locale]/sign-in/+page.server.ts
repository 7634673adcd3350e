import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { visitOf } from '#platform/server/http/visit.ts';
import { providersOf } from '#platform/server/session/auth.ts';
import { providerRefusals, safeNext, signInForm } from '#programme/people/account.ts';
import { signIn } from '#programme/people/server/doors.ts';
import { parseForm } from '#shared/form.ts';
import { enter } from './enter.ts';

const notes = ['signed_out', 'password_is_set'] as const;

export const load = ({ locals, url }) => {
	const next = safeNext(url.searchParams.get('next'), locals.locale);
	if (locals.actor.kind === 'account') redirect(303, next);
	return {
		next,
		goesOn: url.searchParams.has('next'),
		note: notes.find((note) => note === url.searchParams.get('note')) ?? null,
		refusal: providerRefusals.find((one) => one === url.searchParams.get('provider')) ?? null,
		providers: providersOf().map(({ id, name }) => ({ id, name })),
	};
};

export const actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const result = await submit(form, parseForm(signInForm, form), (input) =>
			signIn(deps(), visitOf(event), input, event.locals.locale),
		);
		if (!result.ok) return result.refusal;
		return enter(event, result.value, form.get('next'));
	},
};
