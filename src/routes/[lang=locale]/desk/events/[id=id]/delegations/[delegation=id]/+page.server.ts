import { redirect } from '@sveltejs/kit';
import { both, parseForm } from '#shared/form.ts';
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
import { answerOnBehalf, askedAt, parseAnswers } from '#programme/questions/server/api.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor }, url }) => ({
	event: (await getEvent(deps(), actor, { id: params.id })).event,
	found: await getDelegation(deps(), actor, { eventId: params.id, id: params.delegation }),
	asked: await askedAt(deps(), actor, { eventId: params.id }),
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
	) => Promise<{ readonly id: string } | void>,
) {
	return async ({ request, params, locals: { actor }, url }: RequestEvent) => {
		const form = await request.formData();
		const one = { eventId: params.id, id: params.delegation };
		const asked = await askedAt(deps(), actor, { eventId: params.id });
		const parsed = both(parseForm(schema, form), parseAnswers(asked, form, { isDemanding: false }));
		const result = await submit(form, parsed, async ([value]) => {
			const named = await work(actor, one, value);
			if (named && form.has('asks'))
				await answerOnBehalf(deps(), actor, { eventId: params.id, id: named.id, form });
		});
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
	register: act(v.object({}), 'registered_delegation', async (actor, one) => {
		await registerDelegation(deps(), actor, one);
	}),
};
