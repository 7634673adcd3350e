import { redirect } from '@sveltejs/kit';
import type * as v from 'valibot';
import { parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import {
	inviteAddressInput,
	inviteInstitutionInput,
	invitePeopleInput,
} from '#programme/events/invitation.ts';
import {
	eventToAttend,
	findPeople,
	inviteAddress,
	inviteInstitution,
	invitePeople,
} from '#programme/events/server/api.ts';
import { institutionOptions } from '#programme/institutions/server/api.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => {
	const q = url.searchParams.get('q') ?? '';
	return {
		event: await eventToAttend(deps(), actor, { id }),
		q,
		people: q ? await findPeople(deps(), actor, { eventId: id, q }) : [],
		institutions: await institutionOptions(deps(), actor),
	};
};

/** One of the three forms: reads it, lets the use case work, and goes back to the list with how many came onto it. */
function add<S extends v.GenericSchema>(
	schema: S,
	work: (actor: App.Locals['actor'], eventId: string, value: v.InferOutput<S>) => Promise<number>,
) {
	return async ({ request, params: { id }, locals: { actor, locale } }: RequestEvent) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(schema, form), (value) => work(actor, id, value));
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/events/${id}/invitations?added=${result.value}`);
	};
}

export const actions: Actions = {
	people: add(invitePeopleInput, async (actor, eventId, fields) => {
		const { added } = await invitePeople(deps(), actor, { eventId, ...fields });
		return added;
	}),
	address: add(inviteAddressInput, async (actor, eventId, fields) => {
		await inviteAddress(deps(), actor, { eventId, ...fields });
		return 1;
	}),
	institution: add(inviteInstitutionInput, async (actor, eventId, fields) => {
		await inviteInstitution(deps(), actor, { eventId, ...fields });
		return 1;
	}),
};
