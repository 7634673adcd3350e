import { redirect } from '@sveltejs/kit';
import { readListing } from '#shared/listing.ts';
import { parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { registrationListing } from '#programme/events/listing.ts';
import { chosenRegistrations } from '#programme/events/registration.ts';
import { getEvent, listRegistrations, moveRegistrations } from '#programme/events/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => {
	const listing = readListing(registrationListing, url.searchParams);
	return {
		detail: await getEvent(deps(), actor, { id }),
		listing,
		found: await listRegistrations(deps(), actor, { eventId: id, listing }),
		removed: url.searchParams.get('removed'),
		confirmed: Number(url.searchParams.get('confirmed') ?? 0) || 0,
		added: url.searchParams.get('added'),
	};
};

export const actions: Actions = {
	confirm: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(chosenRegistrations, form), ({ ids }) =>
			moveRegistrations(deps(), actor, { eventId: id, ids, to: 'confirmed' }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/events/${id}/registrations?confirmed=${result.value.moved}`);
	},
};
