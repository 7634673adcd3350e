import { redirect } from '@sveltejs/kit';
import { deps } from '#platform/server/deps.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { feedForm } from '#programme/calendars/feed.ts';
import { listFeeds, makeFeed, revokeFeed } from '#programme/calendars/server/api.ts';
import { signedInAs } from '#programme/people/server/doors.ts';
import { parseForm } from '#shared/form.ts';
import { isId } from '#shared/id.ts';
import { Fault } from '#shared/fault.ts';

export const load = async ({ locals, url }) => {
	const { actor } = signedInAs(locals);
	// An account that belongs to nobody in the programme has no registrations.
	const feeds = actor.personId === null ? null : await listFeeds(deps(), actor);
	return {
		feeds,
		asked: feeds?.find(({ id, revokedAt }) => id === url.searchParams.get('revoke') && !revokedAt) ?? null,
		isRevoked: url.searchParams.has('revoked'),
	};
};

export const actions = {
	make: async ({ request, locals }) => {
		const { actor } = signedInAs(locals);
		const form = await request.formData();
		const made = await submit(form, parseForm(feedForm, form), (input) => makeFeed(deps(), actor, input));
		// Shown in the answer itself: the address must not stand in another one or be kept anywhere.
		return made.ok ? { address: made.value } : made.refusal;
	},
	revoke: async ({ request, locals }) => {
		const { actor } = signedInAs(locals);
		const id = (await request.formData()).get('id');
		if (!isId(id)) throw new Fault('missing', 'not_found');
		await revokeFeed(deps(), actor, id);
		redirect(303, `/${locals.locale}/account/calendars?revoked`);
	},
};
