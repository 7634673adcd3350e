import { deps } from '#platform/server/deps.ts';
import { endSessions, listSessions, signedInAs } from '#programme/people/server/doors.ts';

export const load = async ({ locals }) => ({
	sessions: await listSessions(deps(), signedInAs(locals).session),
});

export const actions = {
	end: async ({ request, locals }) => {
		const { session } = signedInAs(locals);
		const id = String((await request.formData()).get('id') ?? '');
		return { ended: await endSessions(deps(), session, { id }, locals.locale) };
	},
	others: async ({ locals }) => {
		const { session } = signedInAs(locals);
		return { ended: await endSessions(deps(), session, 'others', locals.locale) };
	},
};
