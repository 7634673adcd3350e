import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parseForm } from '#shared/form.ts';
import { oneRecord, recordId } from '#shared/fields.ts';
import { institutionOptions } from '#programme/institutions/server/api.ts';
import { centrePolicy } from '#programme/cards/policy.ts';
import { closeCentre, listCentres, openCentre } from '#programme/cards/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor } }) => {
	const mayOpen = centrePolicy.list(actor, { institutionId: '' });
	return {
		mayOpen,
		centres: mayOpen ? await listCentres(deps(), actor) : [],
		institutions: mayOpen ? await institutionOptions(deps(), actor) : [],
	};
};

export const actions: Actions = {
	open: async ({ request, locals: { actor }, url }) => {
		const form = await request.formData();
		const parsed = parseForm(v.object({ institutionId: recordId }), form);
		const result = await submit(form, parsed, (input) => openCentre(deps(), actor, input));
		if (!result.ok) return result.refusal;
		redirect(303, url.pathname);
	},
	close: async ({ request, locals: { actor }, url }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(oneRecord, form), (input) =>
			closeCentre(deps(), actor, input),
		);
		if (!result.ok) return result.refusal;
		redirect(303, url.pathname);
	},
};
