import { fail, redirect } from '@sveltejs/kit';
import { both, type Parsed } from '#shared/form.ts';
import { isId } from '#shared/id.ts';
import { isTeam } from '#shared/policy.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parseAffiliation, type AffiliationInput } from '#programme/institutions/affiliation.ts';
import { institutionOptions, registerPerson } from '#programme/institutions/server/api.ts';
import { parsePerson } from '#programme/people/person.ts';
import { findDuplicates } from '#programme/people/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const institutions = await institutionOptions(deps(), actor, { own: true });
	const given = url.searchParams.get('institution');
	const only = institutions.length === 1 ? institutions[0]!.value : null;
	return { institutions, institutionId: isId(given) ? given : only, needsPost: !isTeam(actor, undefined) };
};

export const actions: Actions = {
	default: async ({ request, locals: { actor, locale } }) => {
		const form = await request.formData();
		const person = parsePerson(form);
		const post: Parsed<AffiliationInput | null> = form.get('institutionId')
			? parseAffiliation(form)
			: { ok: true, value: null };
		const isSomebodyElse = form.get('isSomebodyElse') === 'on';
		const result = await submit(form, both(person, post), ([values, post]) =>
			registerPerson(deps(), actor, { values, post, isSomebodyElse }),
		);
		if (result.ok) redirect(303, `/${locale}/desk/people/${result.value}?saved`);
		const { status, data } = result.refusal;
		const looks = data.reason === 'possible_duplicates' && person.ok;
		const duplicates = looks ? await findDuplicates(deps(), actor, person.value) : [];
		return fail(status, { ...data, duplicates });
	},
};
