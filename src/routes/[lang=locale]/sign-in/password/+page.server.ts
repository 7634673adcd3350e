import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { visitOf } from '#platform/server/http/visit.ts';
import { newPasswordForm } from '#programme/people/account.ts';
import { isLinkGood, setPasswordByLink } from '#programme/people/server/doors.ts';
import { parseForm } from '#shared/form.ts';

export const load = async ({ url }) => {
	const token = url.searchParams.get('token') ?? '';
	return { token, isGood: await isLinkGood(deps(), 'password', token) };
};

export const actions = {
	default: async (event) => {
		const { locale } = event.locals;
		const form = await event.request.formData();
		const token = String(event.url.searchParams.get('token') ?? '');
		const result = await submit(form, parseForm(newPasswordForm, form), ({ password }) =>
			setPasswordByLink(deps(), visitOf(event), { token, password }, locale),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/sign-in?note=password_is_set`);
	},
};
