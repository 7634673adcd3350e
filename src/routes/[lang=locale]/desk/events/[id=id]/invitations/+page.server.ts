import { redirect } from '@sveltejs/kit';
import { parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { chosenInvitations, invitationStates } from '#programme/events/invitation.ts';
import { getEvent, listInvitations, revokeInvitations } from '#programme/events/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

const countIn = (url: URL, name: string) => {
	const given = url.searchParams.get(name);
	return given === null ? null : Number(given) || 0;
};

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => {
	const state = invitationStates.find((one) => one === url.searchParams.get('state'));
	return {
		detail: await getEvent(deps(), actor, { id }),
		...(await listInvitations(deps(), actor, { eventId: id, state })),
		state: state ?? null,
		added: countIn(url, 'added'),
		sent: countIn(url, 'sent'),
		revoked: countIn(url, 'revoked'),
	};
};

export const actions: Actions = {
	revoke: async ({ request, params: { id }, locals: { actor }, url }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(chosenInvitations, form), ({ ids }) =>
			revokeInvitations(deps(), actor, { eventId: id, ids }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `${url.pathname}?revoked=${result.value.revoked}`);
	},
};
