import { redirect } from '@sveltejs/kit';
import { versionOf } from '#shared/fields.ts';
import { takeTheirs } from '#shared/merge.ts';
import { localDateAt } from '#shared/time.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { affiliationFields, parseAffiliation } from '#programme/institutions/affiliation.ts';
import { changePost, getInstitution, postToChange, removePost } from '#programme/institutions/server/api.ts';
import { personName } from '#programme/people/person.ts';
import { getPerson } from '#programme/people/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor } }) => {
	const post = await postToChange(deps(), actor, params.id);
	const person = await getPerson(deps(), actor, post.personId);
	const place = await getInstitution(deps(), actor, post.institutionId);
	return { post, personName: personName(person.record), institutionName: place.record.name };
};

export const actions: Actions = {
	save: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const post = await postToChange(deps(), actor, id);
		const form = takeTheirs(await request.formData(), affiliationFields(post));
		form.set('institutionId', post.institutionId);
		const result = await submit(form, parseAffiliation(form, post), (values) =>
			changePost(deps(), actor, { id, version: versionOf(form), values }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/people/${post.personId}?saved`);
	},
	end: async ({ params: { id }, locals: { actor, locale } }) => {
		const post = await postToChange(deps(), actor, id);
		const { version, personId, institutionId, kind, title, startsOn } = post;
		const endsOn = localDateAt(deps().now(), 'Europe/Istanbul');
		const values = { institutionId, kind, title, startsOn, endsOn };
		await changePost(deps(), actor, { id, version, values });
		redirect(303, `/${locale}/desk/people/${personId}?saved`);
	},
	remove: async ({ params: { id }, locals: { actor, locale } }) => {
		const { personId } = await postToChange(deps(), actor, id);
		await removePost(deps(), actor, { id });
		redirect(303, `/${locale}/desk/people/${personId}?saved`);
	},
};
