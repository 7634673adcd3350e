import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import {
	makeRegistrationFeed,
	registrationFeeds,
	revokeRegistrationFeeds,
} from '#programme/calendars/server/api.ts';
import { myRegistration } from '#programme/events/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, params: { secret }, setHeaders, url }) => {
	// The address is a key: no cache between us and its holder may keep what it opens.
	setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
	const { event } = await myRegistration(deps(), actor, { secret });
	return {
		title: event.title,
		feeds: await registrationFeeds(deps(), actor, { secret }),
		isAsking: url.searchParams.has('revoke'),
		isRevoked: url.searchParams.has('revoked'),
	};
};

export const actions: Actions = {
	make: async ({ request, locals: { actor }, params: { secret } }) => {
		const nothing = { ok: true, value: { secret } } as const;
		const made = await submit(await request.formData(), nothing, (link) =>
			makeRegistrationFeed(deps(), actor, link),
		);
		// Shown in the answer itself: the address must not stand in another one or be kept anywhere.
		return made.ok ? { address: made.value } : made.refusal;
	},
	revoke: async ({ locals: { actor }, params: { secret }, url }) => {
		await revokeRegistrationFeeds(deps(), actor, { secret });
		redirect(303, `${url.pathname}?revoked`);
	},
};
