import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { readMail, releaseMail } from '#programme/people/server/doors.ts';

export const load = async ({ locals, params, url }) => ({
	mail: await readMail(deps(), locals.actor, params.mail),
	hasServer: Boolean(process.env.SMTP_URL),
	isReleased: url.searchParams.has('released'),
});

export const actions = {
	default: async ({ request, locals, params }) => {
		const form = await request.formData();
		const result = await submit(form, { ok: true, value: params.mail }, (id) =>
			releaseMail(deps(), locals.actor, id),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locals.locale}/desk/outbox/${params.mail}?released`);
	},
};
