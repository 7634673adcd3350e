import { redirect } from '@sveltejs/kit';
import { parseForm } from '#shared/form.ts';
import { recordId } from '#shared/fields.ts';
import * as v from 'valibot';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { delegateFields, delegationFields } from '#programme/events/delegation.ts';
import {
	changeDelegation,
	getDelegation,
	getEvent,
	nameDelegate,
	registerDelegation,
	replaceDelegate,
	sendDelegateLink,
	takeOutDelegate,
} from '#programme/events/server/api.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor }, url }) => ({
	event: (await getEvent(deps(), actor, { id: params.id })).event,
	found: await getDelegation(deps(), actor, { eventId: params.id, id: params.delegation }),
	replacing: url.searchParams.get('replace'),
	done: url.searchParams.get('done'),
});

const member = v.object({ registrationId: recordId });
const replacement = v.object({ ...member.entries, ...delegateFields.entries });

/** One action of the page: reads its form, lets the use case work, and comes back with what was done. */
function act<S extends v.GenericSchema>(
	schema: S,
	done: string,
	work: (
		actor: App.Locals['actor'],
		one: { eventId: string; id: string },
		value: v.InferOutput<S>,
	) => Promise<unknown>,
) {
	return async ({ request, params, locals: { actor }, url }: RequestEvent) => {
		const form = await request.formData();
		const one = { eventId: params.id, id: params.delegation };
		const result = await submit(form, parseForm(schema, form), (value) => work(actor, one, value));
		if (!result.ok) return result.refusal;
		redirect(303, `${url.pathname}?done=${done}`);
	};
}

export const actions: Actions = {
	plan: act(delegationFields, 'saved', (actor, one, fields) =>
		changeDelegation(deps(), actor, { ...one, ...fields }),
	),
	name: act(delegateFields, 'saved', (actor, one, fields) => nameDelegate(deps(), actor, { ...one, fields })),
	replace: act(replacement, 'saved', (actor, one, { registrationId, ...fields }) =>
		replaceDelegate(deps(), actor, { ...one, registrationId, fields }),
	),
	out: act(member, 'saved', (actor, one, value) => takeOutDelegate(deps(), actor, { ...one, ...value })),
	link: act(member, 'link_sent', (actor, one, value) =>
		sendDelegateLink(deps(), actor, { ...one, ...value }),
	),
	register: act(v.object({}), 'registered_delegation', (actor, one) =>
		registerDelegation(deps(), actor, one),
	),
};
