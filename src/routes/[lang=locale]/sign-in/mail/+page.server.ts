import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { visitOf } from '#platform/server/http/visit.ts';
import { addressForm, safeNext } from '#programme/people/account.ts';
import { requestLink } from '#programme/people/server/doors.ts';
import { parseForm } from '#shared/form.ts';

export const load = ({ locals, url }) => ({
	next: safeNext(url.searchParams.get('next'), locals.locale),
});

export const actions = {
	default: async (event) => {
		const { locale } = event.locals;
		const form = await event.request.formData();
		const next = safeNext(String(form.get('next') ?? ''), locale);
		const result = await submit(form, parseForm(addressForm, form), async ({ email }) => {
			await requestLink(deps(), visitOf(event), { purpose: 'sign-in', email, next }, locale);
			return email;
		});
		return result.ok ? { sentTo: result.value } : result.refusal;
	},
};
