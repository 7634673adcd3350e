import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { visitOf } from '#platform/server/http/visit.ts';
import { invitationPasswordForm } from '#programme/people/account.ts';
import { acceptInvitation, seeInvitation } from '#programme/people/server/doors.ts';
import { parseForm } from '#shared/form.ts';
import { enter } from '../sign-in/enter.ts';

export const load = async ({ url }) => {
	const token = url.searchParams.get('token') ?? '';
	return { invited: (await seeInvitation(deps(), token)) ?? null };
};

export const actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const token = event.url.searchParams.get('token') ?? '';
		const result = await submit(form, parseForm(invitationPasswordForm, form), ({ password }) =>
			acceptInvitation(deps(), visitOf(event), { token, password }, event.locals.locale),
		);
		if (!result.ok) return result.refusal;
		return enter(event, result.value, null);
	},
};
