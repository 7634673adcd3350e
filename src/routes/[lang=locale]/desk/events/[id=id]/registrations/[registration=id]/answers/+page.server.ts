import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { getEvent, getRegistration } from '#programme/events/server/api.ts';
import { answerOnBehalf, answersOfOne, consentOnBehalf } from '#programme/questions/server/api.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor }, url }) => {
	const one = { eventId: params.id, id: params.registration };
	return {
		found: await answersOfOne(deps(), actor, one),
		registration: (await getRegistration(deps(), actor, one)).registration,
		event: (await getEvent(deps(), actor, { id: params.id })).event,
		isSaved: url.searchParams.has('saved'),
	};
};

function act(work: typeof answerOnBehalf) {
	return async ({ request, params, locals: { actor }, url }: RequestEvent) => {
		const form = await request.formData();
		const value = { eventId: params.id, id: params.registration, form };
		const result = await submit(form, { ok: true, value }, (input) => work(deps(), actor, input));
		if (!result.ok) return result.refusal;
		redirect(303, `${url.pathname}?saved`);
	};
}

export const actions: Actions = { answers: act(answerOnBehalf), consents: act(consentOnBehalf) };
