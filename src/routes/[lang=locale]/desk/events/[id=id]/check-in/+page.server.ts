import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parseForm } from '#shared/form.ts';
import { undoInput } from '#programme/checkin/gate.ts';
import { liveCount, noteAbsent, undoScan } from '#programme/checkin/server/api.ts';
import { getEvent } from '#programme/events/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => ({
	detail: await getEvent(deps(), actor, { id }),
	live: await liveCount(deps(), actor, { eventId: id }),
	isFollowing: url.searchParams.has('follow'),
	absent: url.searchParams.has('absent') ? Number(url.searchParams.get('absent')) : null,
});

export const actions: Actions = {
	undo: async ({ request, params: { id }, locals: { actor }, url }) => {
		const form = await request.formData();
		const result = await submit(
			form,
			parseForm(undoInput, form, () => ({ eventId: id })),
			(input) => undoScan(deps(), actor, input),
		);
		if (!result.ok) return result.refusal;
		redirect(303, url.pathname);
	},
	absent: async ({ request, params: { id }, locals: { actor }, url }) => {
		const form = await request.formData();
		const result = await submit(form, { ok: true, value: { eventId: id } }, (input) =>
			noteAbsent(deps(), actor, input),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `${url.pathname}?absent=${result.value.absent}`);
	},
};
