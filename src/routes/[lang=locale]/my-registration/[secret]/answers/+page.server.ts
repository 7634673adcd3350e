import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { changeMyAnswers, changeMyConsents, myAnswers } from '#programme/questions/server/api.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, params: { secret }, setHeaders, url }) => {
	// The address is a key: no cache between us and its holder may keep what it opens.
	setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
	return { mine: await myAnswers(deps(), actor, { secret }), saved: url.searchParams.get('saved') };
};

function act(work: typeof changeMyAnswers, saved: string) {
	return async ({ request, params: { secret }, locals: { actor }, url }: RequestEvent) => {
		const form = await request.formData();
		const result = await submit(form, { ok: true, value: { secret, form } }, (input) =>
			work(deps(), actor, input),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `${url.pathname}?saved=${saved}`);
	};
}

export const actions: Actions = {
	answers: act(changeMyAnswers, 'answers'),
	consents: act(changeMyConsents, 'consents'),
};
