import { redirect } from '@sveltejs/kit';
import { parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { attendanceInput } from '#programme/events/attendance.ts';
import { unansweredStates } from '#programme/events/registration.ts';
import { attendanceList, confirmWaiting, getEvent, setAttendance } from '#programme/events/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => {
	const detail = await getEvent(deps(), actor, { id });
	return {
		detail,
		people: await attendanceList(deps(), actor, { eventId: id }),
		waiting: unansweredStates.reduce((sum, state) => sum + (detail.registrations[state] ?? 0), 0),
		hasBegun: detail.event.startsAt <= deps().now(),
		saved: url.searchParams.get('saved')?.split('-').map(Number) ?? null,
	};
};

export const actions: Actions = {
	save: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(
			form,
			parseForm(attendanceInput, form, () => ({ eventId: id })),
			(input) => setAttendance(deps(), actor, input),
		);
		if (!result.ok) return result.refusal;
		const { attended, noShow, cleared } = result.value;
		redirect(303, `/${locale}/desk/events/${id}/attendance?saved=${attended}-${noShow}-${cleared}`);
	},
	confirm: async ({ params: { id }, locals: { actor, locale } }) => {
		await confirmWaiting(deps(), actor, { eventId: id });
		redirect(303, `/${locale}/desk/events/${id}/attendance`);
	},
};
