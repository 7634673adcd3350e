import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { setCookies, visitOf } from '#platform/server/http/visit.ts';
import { codeForm, confirmForm } from '#programme/people/account.ts';
import {
	beginTwoFactor,
	confirmTwoFactor,
	endTwoFactor,
	passwordHash,
	renewRecoveryCodes,
	signedInAs,
	twoFactorState,
} from '#programme/people/server/doors.ts';
import { parseForm } from '#shared/form.ts';
import { qrPath } from '#shared/qr.ts';

export const load = async ({ locals, url }) => {
	const { session } = signedInAs(locals);
	return {
		state: await twoFactorState(deps(), session),
		hasPassword: (await passwordHash(deps(), session.accountId)) !== null,
		isChanged: url.searchParams.has('changed'),
	};
};

export const actions = {
	begin: async (event) => {
		const { session } = signedInAs(event.locals);
		const form = await event.request.formData();
		const result = await submit(form, parseForm(confirmForm, form), ({ current }) =>
			beginTwoFactor(deps(), visitOf(event), session, { password: current }),
		);
		if (!result.ok) return result.refusal;
		return { begun: { ...result.value, picture: qrPath(result.value.uri) } };
	},
	confirm: async (event) => {
		const { session } = signedInAs(event.locals);
		const form = await event.request.formData();
		const result = await submit(form, parseForm(codeForm, form), (input) =>
			confirmTwoFactor(deps(), visitOf(event), session, input, event.locals.locale),
		);
		if (!result.ok) return result.refusal;
		setCookies(event.cookies, result.value);
		redirect(303, `/${event.locals.locale}/account/two-factor?changed`);
	},
	end: async (event) => {
		const { session } = signedInAs(event.locals);
		const form = await event.request.formData();
		const result = await submit(form, parseForm(confirmForm, form), ({ current }) =>
			endTwoFactor(deps(), visitOf(event), session, { password: current }, event.locals.locale),
		);
		if (!result.ok) return result.refusal;
		setCookies(event.cookies, result.value);
		redirect(303, `/${event.locals.locale}/account/two-factor?changed`);
	},
	codes: async (event) => {
		const { session } = signedInAs(event.locals);
		const form = await event.request.formData();
		const result = await submit(form, parseForm(confirmForm, form), ({ current }) =>
			renewRecoveryCodes(deps(), visitOf(event), session, { password: current }, event.locals.locale),
		);
		return result.ok ? { codes: result.value } : result.refusal;
	},
};
