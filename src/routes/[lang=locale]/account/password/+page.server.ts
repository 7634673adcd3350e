import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { visitOf } from '#platform/server/http/visit.ts';
import { changePasswordForm } from '#programme/people/account.ts';
import { changePassword, passwordHash, requestLink, signedInAs } from '#programme/people/server/doors.ts';
import { parseForm } from '#shared/form.ts';

export const load = async ({ locals }) => {
	const { session } = signedInAs(locals);
	return { hasPassword: (await passwordHash(deps(), session.accountId)) !== null, email: session.email };
};

export const actions = {
	change: async ({ request, locals }) => {
		const { session } = signedInAs(locals);
		const form = await request.formData();
		const result = await submit(form, parseForm(changePasswordForm, form), (input) =>
			changePassword(deps(), session, input, locals.locale),
		);
		return result.ok ? { done: 'password_changed' as const } : result.refusal;
	},
	link: async (event) => {
		const { session } = signedInAs(event.locals);
		const form = await event.request.formData();
		const result = await submit(form, { ok: true, value: session.email }, (email) =>
			requestLink(deps(), visitOf(event), { purpose: 'password', email }, event.locals.locale),
		);
		return result.ok ? { done: 'password_link_sent' as const } : result.refusal;
	},
};
