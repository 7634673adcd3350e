import { redirect } from '@sveltejs/kit';
import { isFault } from '#shared/fault.ts';
import { deps } from '#platform/server/deps.ts';
import { isInCalendar } from '#programme/calendars/calendar-event.ts';
import { refuse, submit } from '#platform/server/http/form-action.ts';
import {
	answerOffer,
	cancelMyRegistration,
	mySessionChoice,
	myRegistration,
} from '#programme/events/server/api.ts';
import { askedAt, myContributions } from '#programme/questions/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, params, setHeaders, url }) => {
	// The address is a key: no cache between us and its holder may keep what it opens.
	setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
	const mine = await myRegistration(deps(), actor, { secret: params.secret });
	return {
		mine,
		asked: await askedAt(
			deps(),
			{ kind: 'system', name: 'registration-link', locale: actor.locale },
			{ eventId: mine.event.id },
		),
		contributions: await myContributions(deps(), actor, { secret: params.secret }),
		choice: await mySessionChoice(deps(), actor, { secret: params.secret }),
		isInCalendar: isInCalendar(mine.state),
		isAsking: url.searchParams.has('withdraw'),
	};
};

export const actions: Actions = {
	answer: async ({ request, locals: { actor }, params, url }) => {
		const form = await request.formData();
		const takes = form.get('takes') === 'yes';
		const result = await submit(form, { ok: true, value: { secret: params.secret, takes } }, (input) =>
			answerOffer(deps(), actor, input),
		);
		if (!result.ok) return result.refusal;
		redirect(303, url.pathname);
	},
	withdraw: async ({ request, locals: { actor }, params, url }) => {
		try {
			await cancelMyRegistration(deps(), actor, { secret: params.secret });
		} catch (error) {
			if (!isFault(error) || error.kind === 'missing') throw error;
			return refuse(await request.formData(), error.reason, [], 409);
		}
		redirect(303, url.pathname);
	},
};
