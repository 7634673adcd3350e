import { redirect } from '@sveltejs/kit';
import { parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { mailingInput } from '#programme/events/notice.ts';
import { getEvent, listNotices, setMailing } from '#programme/events/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => {
	const sent = url.searchParams.get('sent');
	return {
		detail: await getEvent(deps(), actor, { id }),
		found: await listNotices(deps(), actor, { eventId: id }),
		isSaved: url.searchParams.has('saved'),
		sent: sent === null ? null : Number(sent) || 0,
	};
};

export const actions: Actions = {
	mailing: async ({ request, params: { id }, locals: { actor }, url }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(mailingInput, form), (given) =>
			setMailing(deps(), actor, { eventId: id, ...given }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `${url.pathname}?saved`);
	},
};
