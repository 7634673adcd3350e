import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { invitationForm } from '#programme/people/access.ts';
import { choicesFor, invite, signedInAs } from '#programme/people/server/doors.ts';
import { parseForm } from '#shared/form.ts';
import { roles } from '#shared/actor.ts';

export const load = async ({ locals, url }) => {
	const wanted = url.searchParams.get('role');
	const role = roles.find((one) => one === wanted) ?? null;
	return { role, choices: await choicesFor(deps(), locals.actor, role) };
};

export const actions = {
	default: async ({ request, locals }) => {
		const { actor, session } = signedInAs(locals);
		const form = await request.formData();
		const result = await submit(form, parseForm(invitationForm, form), (input) =>
			invite(deps(), actor, input, session.name),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locals.locale}/desk/access/${result.value}?note=invited`);
	},
};
