import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parseForm } from '#shared/form.ts';
import { badgeChoice } from '#programme/checkin/gate.ts';
import { issueBadges, listBadges, reissueBadge } from '#programme/checkin/server/api.ts';
import { getEvent } from '#programme/events/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => ({
	detail: await getEvent(deps(), actor, { id }),
	badges: (await listBadges(deps(), actor, { eventId: id })).badges,
	issued: url.searchParams.has('issued') ? Number(url.searchParams.get('issued')) : null,
	isReissued: url.searchParams.has('reissued'),
	refused: url.searchParams.get('refused'),
});

export const actions: Actions = {
	issue: async ({ params: { id }, locals: { actor }, url }) => {
		const { issued } = await issueBadges(deps(), actor, { eventId: id });
		redirect(303, `${url.pathname}?issued=${issued}`);
	},
	reissue: async ({ request, params: { id }, locals: { actor }, url }) => {
		const form = await request.formData();
		const result = await submit(
			form,
			parseForm(badgeChoice, form, () => ({ eventId: id })),
			(input) => reissueBadge(deps(), actor, input),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `${url.pathname}?reissued`);
	},
};
