import { redirect } from '@sveltejs/kit';
import { both, parseForm, type Parsed } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { network } from '#platform/server/limits/network.ts';
import { publicRegistrationFields } from '#programme/events/registration.ts';
import { openEvent, registerPublicly } from '#programme/events/server/api.ts';
import { askedInPublic, parseAnswers, registerWith } from '#programme/questions/server/api.ts';
import { readProgramme } from '#programme/projects/server/read-programme.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, params, url }) => {
	const [open, asked, { texts }] = await Promise.all([
		openEvent(deps(), actor, { slug: params.slug }),
		askedInPublic(deps(), actor, { slug: params.slug }),
		readProgramme(deps(), actor, ['privacy_contact']),
	]);
	return { ...open, asked, contact: texts.privacy_contact ?? null, isSent: url.searchParams.has('sent') };
};

export const actions: Actions = {
	default: async ({ request, locals: { actor, locale }, params, url, getClientAddress }) => {
		const form = await request.formData();
		const fields = parseForm(publicRegistrationFields, form);
		// Asked before anything is spent or written, so that all messages come at once; the use case asks again as it writes.
		const answers: Parsed<null> = form.has('asks')
			? parseAnswers(await askedInPublic(deps(), actor, { slug: params.slug }), form, { isDemanding: true })
			: { ok: true, value: null };
		const result = await submit(form, both(fields, answers), ([given]) =>
			registerPublicly(
				deps(),
				actor,
				{ slug: params.slug, network: network(getClientAddress()), fields: given },
				registerWith(deps(), form, locale),
			),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `${url.pathname}?sent`);
	},
};
