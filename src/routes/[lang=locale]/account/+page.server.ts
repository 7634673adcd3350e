import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { profileForm } from '#programme/people/account.ts';
import { changeProfile, myGrants, readProfile, signedInAs } from '#programme/people/server/doors.ts';
import { parseForm } from '#shared/form.ts';

export const load = async ({ locals, url }) => {
	const { actor } = signedInAs(locals);
	return {
		profile: await readProfile(deps(), actor),
		grants: await myGrants(deps(), actor),
		isSaved: url.searchParams.has('saved'),
	};
};

export const actions = {
	default: async ({ request, locals }) => {
		const { actor } = signedInAs(locals);
		const form = await request.formData();
		const result = await submit(form, parseForm(profileForm, form), (input) =>
			changeProfile(deps(), actor, input),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locals.locale}/account?saved`);
	},
};
