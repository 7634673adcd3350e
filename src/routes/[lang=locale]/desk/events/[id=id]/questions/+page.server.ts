import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { recordId } from '#shared/fields.ts';
import { choice, parseForm } from '#shared/form.ts';
import { isTeam } from '#shared/policy.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { eventToAttend, getEvent } from '#programme/events/server/api.ts';
import { askingFields } from '#programme/questions/asking.ts';
import { askedAt, moveQuestion, setAsking } from '#programme/questions/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => {
	await eventToAttend(deps(), actor, { id });
	return {
		detail: await getEvent(deps(), actor, { id }),
		asked: await askedAt(deps(), actor, { eventId: id }),
		isTeam: isTeam(actor, undefined),
		done: url.searchParams.get('done'),
	};
};

const move = v.object({ id: recordId, to: choice(['up', 'down']) });

export const actions: Actions = {
	move: async ({ request, params, locals: { actor }, url }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(move, form), (one) =>
			moveQuestion(deps(), actor, { eventId: params.id, ...one }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, url.pathname);
	},
	asking: async ({ request, params, locals: { actor }, url }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(askingFields, form), (fields) =>
			setAsking(deps(), actor, { eventId: params.id, ...fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `${url.pathname}?done=saved`);
	},
};
