import { redirect } from '@sveltejs/kit';
import { parseForm, typedLocalized } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { sendingInput } from '#programme/events/invitation.ts';
import { eventToAttend, previewSending, sendInvitations } from '#programme/events/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => {
	const kind = url.searchParams.get('kind') === 'reminder' ? ('reminder' as const) : ('first' as const);
	return {
		event: await eventToAttend(deps(), actor, { id }),
		kind,
		sending: await previewSending(deps(), actor, { eventId: id, kind }),
	};
};

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const parsed = parseForm(sendingInput, form, (given) => ({ note: typedLocalized(given, 'note') }));
		const result = await submit(form, parsed, (fields) =>
			sendInvitations(deps(), actor, { eventId: id, ...fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/events/${id}/invitations?sent=${result.value.mails}`);
	},
};
