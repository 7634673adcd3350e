import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { setCookies, visitOf } from '#platform/server/http/visit.ts';
import { passkeyForm } from '#programme/people/account.ts';
import {
	addPasskey,
	listPasskeys,
	passkeyToAdd,
	removePasskey,
	signedInAs,
} from '#programme/people/server/doors.ts';
import { isFault } from '#shared/fault.ts';
import { parseForm } from '#shared/form.ts';

export const load = async (event) => {
	const { session } = signedInAs(event.locals);
	const asked = await passkeyToAdd(deps(), visitOf(event)).catch((error: unknown) => {
		// Signed in too long ago: the list is shown all the same.
		if (isFault(error)) return null;
		throw error;
	});
	if (asked) setCookies(event.cookies, asked.cookies);
	return {
		passkeys: await listPasskeys(deps(), session),
		options: asked?.value ?? null,
		note: (['added', 'removed'] as const).find((note) => event.url.searchParams.has(note)) ?? null,
	};
};

export const actions = {
	add: async (event) => {
		const { session } = signedInAs(event.locals);
		const form = await event.request.formData();
		const result = await submit(form, parseForm(passkeyForm, form), (input) =>
			addPasskey(deps(), visitOf(event), session, input, event.locals.locale),
		);
		if (!result.ok) return result.refusal;
		setCookies(event.cookies, result.value);
		redirect(303, `/${event.locals.locale}/account/passkeys?added`);
	},
	remove: async ({ request, locals }) => {
		const { session } = signedInAs(locals);
		const id = String((await request.formData()).get('id') ?? '');
		await removePasskey(deps(), session, id, locals.locale);
		redirect(303, `/${locals.locale}/account/passkeys?removed`);
	},
};
