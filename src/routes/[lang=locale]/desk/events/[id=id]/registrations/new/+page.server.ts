import { fail, redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { both } from '#shared/form.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parseAddition } from '#programme/events/registration-form.ts';
import {
	addRegistration,
	eventToAttend,
	findPeople,
	findPersonToRegister,
	similarPeople,
} from '#programme/events/server/api.ts';
import { institutionOptions } from '#programme/institutions/server/api.ts';
import { answerOnBehalf, askedAt, parseAnswers } from '#programme/questions/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => {
	const q = url.searchParams.get('q') ?? '';
	const personId = url.searchParams.get('person');
	return {
		event: await eventToAttend(deps(), actor, { id }),
		q,
		isNew: url.searchParams.has('new'),
		people: q ? await findPeople(deps(), actor, { eventId: id, q }) : [],
		person: personId ? await findPersonToRegister(deps(), actor, { eventId: id, personId }) : null,
		asked: await askedAt(deps(), actor, { eventId: id }),
		institutions: await institutionOptions(deps(), actor),
	};
};

export const actions: Actions = {
	default: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const parsed = parseAddition(form, id);
		const asked = await askedAt(deps(), actor, { eventId: id });
		const answers = parseAnswers(asked, form, { isDemanding: false });
		const result = await submit(form, both(parsed, answers), async ([input]) => {
			const added = await addRegistration(deps(), actor, input);
			if (asked.questions.length > 0)
				await answerOnBehalf(deps(), actor, { eventId: id, id: added.id, form });
			return added;
		});
		if (result.ok) {
			const added = result.value.wasKnown ? 'known' : 'new';
			redirect(303, `/${locale}/desk/events/${id}/registrations?added=${added}`);
		}
		const newcomer = parsed.ok ? parsed.value.newcomer : null;
		const isSimilar = result.refusal.data.reason === 'similar_person' && newcomer !== null;
		const similar = isSimilar ? await similarPeople(deps(), actor, { eventId: id, ...newcomer }) : [];
		return fail(result.refusal.status, { ...result.refusal.data, similar });
	},
};
