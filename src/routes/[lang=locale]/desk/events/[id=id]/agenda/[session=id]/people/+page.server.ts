import { redirect } from '@sveltejs/kit';
import { oneRecord } from '#shared/fields.ts';
import { both, parseForm } from '#shared/form.ts';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import {
	addSessionPerson,
	changeSessionPerson,
	eventToChange,
	findPeopleForSession,
	getSession,
	removeSessionPerson,
} from '#programme/events/server/api.ts';
import { sessionPersonFields } from '#programme/events/session-person.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor }, url }) => {
	const [q, chosen] = [url.searchParams.get('q') ?? '', url.searchParams.get('person') ?? ''];
	const found = await findPeopleForSession(deps(), actor, { eventId: params.id, q, chosen });
	return {
		q,
		...found,
		title: (await eventToChange(deps(), actor, { id: params.id })).title,
		session: await getSession(deps(), actor, { eventId: params.id, id: params.session }),
		note: url.searchParams.has('saved') ? 'saved' : url.searchParams.has('out') ? 'taken_out' : null,
	};
};

export const actions: Actions = {
	add: async ({ request, params, locals: { actor, locale } }) => {
		const form = await request.formData();
		const one = { eventId: params.id, sessionId: params.session };
		const result = await submit(form, parseForm(sessionPersonFields, form), (fields) =>
			addSessionPerson(deps(), actor, { ...one, fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/events/${params.id}/agenda/${params.session}/people?saved`);
	},
	change: async ({ request, params, locals: { actor, locale } }) => {
		const form = await request.formData();
		const one = { eventId: params.id, sessionId: params.session };
		const parsed = both(parseForm(oneRecord, form), parseForm(sessionPersonFields, form));
		const result = await submit(form, parsed, ([{ id }, fields]) =>
			changeSessionPerson(deps(), actor, { ...one, id, fields }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/events/${params.id}/agenda/${params.session}/people?saved`);
	},
	remove: async ({ request, params, locals: { actor, locale } }) => {
		const form = await request.formData();
		const one = { eventId: params.id, sessionId: params.session };
		const result = await submit(form, parseForm(oneRecord, form), ({ id }) =>
			removeSessionPerson(deps(), actor, { ...one, id }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/events/${params.id}/agenda/${params.session}/people?out`);
	},
};
