import { redirect } from '@sveltejs/kit';
import { parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { network } from '#platform/server/limits/network.ts';
import { publicRegistrationFields } from '#programme/events/registration.ts';
import { openEvent, registerPublicly } from '#programme/events/server/api.ts';
import { readProgramme } from '#programme/projects/server/read-programme.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, params, url }) => {
	const [open, { texts }] = await Promise.all([
		openEvent(deps(), actor, { slug: params.slug }),
		readProgramme(deps(), actor, ['privacy_contact']),
	]);
	return { ...open, contact: texts.privacy_contact ?? null, isSent: url.searchParams.has('sent') };
};

export const actions: Actions = {
	default: async ({ request, locals: { actor }, params, url, getClientAddress }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(publicRegistrationFields, form), (fields) =>
			registerPublicly(deps(), actor, { slug: params.slug, network: network(getClientAddress()), fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `${url.pathname}?sent`);
	},
};
