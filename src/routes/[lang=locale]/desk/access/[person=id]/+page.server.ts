import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { grantForm, revokeForm } from '#programme/people/access.ts';
import {
	choicesFor,
	grantRole,
	inviteAgain,
	readAccess,
	revokeGrant,
	signedInAs,
} from '#programme/people/server/doors.ts';
import { roles } from '#shared/actor.ts';
import { parseForm } from '#shared/form.ts';

const notes = ['invited', 'granted', 'revoked', 'invited_again'] as const;

export const load = async ({ locals, params, url }) => {
	const role = roles.find((one) => one === url.searchParams.get('role')) ?? null;
	return {
		holder: await readAccess(deps(), locals.actor, params.person),
		role,
		choices: await choicesFor(deps(), locals.actor, role),
		note: notes.find((note) => note === url.searchParams.get('note')) ?? null,
		isMailSent: Boolean(process.env.SMTP_URL),
	};
};

export const actions = {
	grant: async ({ request, locals, params }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(grantForm, form), (input) =>
			grantRole(deps(), locals.actor, params.person, input),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locals.locale}/desk/access/${params.person}?note=granted`);
	},
	revoke: async ({ request, locals, params }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(revokeForm, form), (input) =>
			revokeGrant(deps(), locals.actor, params.person, input),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locals.locale}/desk/access/${params.person}?note=revoked`);
	},
	invite: async ({ request, locals, params }) => {
		const { actor, session } = signedInAs(locals);
		const form = await request.formData();
		const result = await submit(form, { ok: true, value: params.person }, (person) =>
			inviteAgain(deps(), actor, person, session.name),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locals.locale}/desk/access/${params.person}?note=invited_again`);
	},
};
