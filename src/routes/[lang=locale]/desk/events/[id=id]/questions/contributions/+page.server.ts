import { redirect } from '@sveltejs/kit';
import { parseForm } from '#shared/form.ts';
import { isTeam } from '#shared/policy.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { getEvent } from '#programme/events/server/api.ts';
import { takeUpFields } from '#programme/questions/contribution.ts';
import { contributionsOf, takeUp } from '#programme/questions/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => ({
	detail: await getEvent(deps(), actor, { id }),
	found: await contributionsOf(deps(), actor, { eventId: id }),
	isTeam: isTeam(actor, undefined),
	/** The contribution that was just matched. */
	saved: url.searchParams.get('saved'),
});

export const actions: Actions = {
	take: async ({ request, params: { id }, locals: { actor }, url }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(takeUpFields, form), async (input) => {
			await takeUp(deps(), actor, { eventId: id, ...input });
			return `${input.registration}-${input.question}`;
		});
		if (!result.ok) return result.refusal;
		redirect(303, `${url.pathname}?saved=${result.value}#${result.value}`);
	},
};
