import { redirect } from '@sveltejs/kit';
import { both } from '#shared/form.ts';
import { isId } from '#shared/id.ts';
import { localDateAt } from '#shared/time.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parsePartnership, parseStep } from '#programme/institutions/partnership.ts';
import { partnershipPolicy } from '#programme/institutions/policy.ts';
import { createPartnership, institutionOptions } from '#programme/institutions/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const given = url.searchParams.get('institution');
	return {
		own: await institutionOptions(deps(), actor, { own: true }),
		all: await institutionOptions(deps(), actor),
		firstId: isId(given) ? given : null,
		forTeam: partnershipPolicy.publish(actor, undefined),
		today: localDateAt(deps().now(), 'Europe/Istanbul'),
	};
};

export const actions: Actions = {
	default: async ({ request, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, both(parsePartnership(form), parseStep(form)), ([values, step]) =>
			createPartnership(deps(), actor, { values, step }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/partnerships/${result.value}?saved`);
	},
};
