import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { setCookies, visitOf } from '#platform/server/http/visit.ts';
import { signOut } from '#programme/people/server/doors.ts';

export const load = ({ locals }) => {
	if (locals.actor.kind !== 'account') redirect(303, `/${locals.locale}/sign-in?note=signed_out`);
};

export const actions = {
	default: async (event) => {
		setCookies(event.cookies, await signOut(deps(), visitOf(event)));
		redirect(303, `/${event.locals.locale}/sign-in?note=signed_out`);
	},
};
